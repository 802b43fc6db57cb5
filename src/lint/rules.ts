import type { Rule } from './subject.ts';
import { absentPerson } from './rules/absent-person.ts';
import { alwaysTrue } from './rules/always-true.ts';
import { badQuote } from './rules/bad-quote.ts';
import { changedQuote } from './rules/changed-quote.ts';
import { closedOffer } from './rules/closed-offer.ts';
import { crowded } from './rules/crowded.ts';
import { decoyWithoutLesson } from './rules/decoy-without-lesson.ts';
import { endlessFlow } from './rules/endless-flow.ts';
import { flatScore } from './rules/flat-score.ts';
import { idleControl } from './rules/idle-control.ts';
import { idleFlow } from './rules/idle-flow.ts';
import { idlePlan } from './rules/idle-plan.ts';
import { idleStretch } from './rules/idle-stretch.ts';
import { lateEffect } from './rules/late-effect.ts';
import { longText } from './rules/long-text.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { neverDealt } from './rules/never-dealt.ts';
import { neverTrue } from './rules/never-true.ts';
import { overlappingActs } from './rules/overlapping-acts.ts';
import { realName } from './rules/real-name.ts';
import { sameOptions } from './rules/same-options.ts';
import { sameTitle } from './rules/same-title.ts';
import { scoreWithoutTruth } from './rules/score-without-truth.ts';
import { shadowedEnding } from './rules/shadowed-ending.ts';
import { shutFlow } from './rules/shut-flow.ts';
import { staleTranslation } from './rules/stale-translation.ts';
import { toldOutcome } from './rules/told-outcome.ts';
import { toothlessQuery } from './rules/toothless-query.ts';
import { unaffordable } from './rules/unaffordable.ts';
import { unfitHint } from './rules/unfit-hint.ts';
import { unknownColumn } from './rules/unknown-column.ts';
import { unlearnedStatement } from './rules/unlearned-statement.ts';
import { unmeetableDuty } from './rules/unmeetable-duty.ts';
import { unopenedAct } from './rules/unopened-act.ts';
import { unreachableCard } from './rules/unreachable-card.ts';
import { unreachableEnding } from './rules/unreachable-ending.ts';
import { unreachableInject } from './rules/unreachable-inject.ts';
import { unreachableOption } from './rules/unreachable-option.ts';
import { unsettledClaim } from './rules/unsettled-claim.ts';
import { unskippedAct } from './rules/unskipped-act.ts';
import { unsourcedFigure } from './rules/unsourced-figure.ts';
import { unstaffed } from './rules/unstaffed.ts';
import { unswitchedControl } from './rules/unswitched-control.ts';
import { untoldAudience } from './rules/untold-audience.ts';
import { untouchedScore } from './rules/untouched-score.ts';
import { unusedCalendar } from './rules/unused-calendar.ts';
import { unusedId } from './rules/unused-id.ts';
import { unusedSilence } from './rules/unused-silence.ts';

export const RULES: readonly Rule[] = [
  absentPerson,
  alwaysTrue,
  badQuote,
  changedQuote,
  closedOffer,
  crowded,
  decoyWithoutLesson,
  endlessFlow,
  flatScore,
  idleControl,
  idleFlow,
  idlePlan,
  idleStretch,
  lateEffect,
  longText,
  missingTranslation,
  neverDealt,
  neverTrue,
  overlappingActs,
  realName,
  sameOptions,
  sameTitle,
  scoreWithoutTruth,
  shadowedEnding,
  shutFlow,
  staleTranslation,
  toldOutcome,
  toothlessQuery,
  unaffordable,
  unfitHint,
  unknownColumn,
  unlearnedStatement,
  unmeetableDuty,
  unopenedAct,
  unreachableCard,
  unreachableEnding,
  unreachableInject,
  unreachableOption,
  unsettledClaim,
  unskippedAct,
  unsourcedFigure,
  unstaffed,
  unswitchedControl,
  untoldAudience,
  untouchedScore,
  unusedCalendar,
  unusedId,
  unusedSilence,
];
