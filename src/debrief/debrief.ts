// After the game: one recording becomes everything the debrief shows. Pure, so the same file gives the same page.
import type { Recording } from '../incident/recording.ts';
import { holds } from '../incident/conditions.ts';
import { quote } from '../incident/quotes.ts';
import { score } from '../incident/score/score.ts';
import { documentsOf } from '../incident/sight/documents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Axis } from '../scenario/vocabulary.ts';
import type { AxisLine, Debrief, RealCase } from './debrief-types.ts';
import { answeredOf, decoysOf, envelopesOf } from './envelopes.ts';
import { ledgerOf } from './ledger.ts';
import { endingOf, lineOf } from './lines.ts';
import { ceilingWords, penaltyGroups } from './penalties.ts';
import { readingsOf } from './readings.ts';
import { timelineOf } from './timeline.ts';
import { traceOf } from './trace.ts';
import type { Trace } from './trace.ts';
import { sayWhen } from './when.ts';

/** A game that was left early is waited to its close in a copy; `leftAt` says so. */
export function debriefOf(s: Scenario, recording: Recording): Debrief {
  const trace = traceOf(s, recording);
  const x = trace.incident;
  const { axes, total, ledger } = score(s, x);
  return {
    title: s.title,
    seed: recording.seed,
    ...(trace.finished ? {} : { leftAt: sayWhen(s, trace.playedUntil) }),
    skipped: x.skipped.map((act) => s.acts[act]?.title ?? act),
    closes: s.closes,
    ending: endingOf(s, x),
    axes: headlineFirst(s).map((axis): AxisLine => ({
      axis,
      ...axes[axis],
      headline: s.score.headline.includes(axis),
    })),
    total,
    you: lineOf(s, x, 'you'),
    ledger: ledgerOf(s, x, ledger),
    timeline: timelineOf(s, trace),
    readings: readingsOf(s, trace),
    envelopes: envelopesOf(s, trace),
    decoys: decoysOf(s, trace),
    answered: answeredOf(s, trace),
    documents: documentsOf(s, x),
    realCase: realCaseOf(s, trace),
  };
}

/** Headline axes first, as the scenario orders them; one that none of its rules is about is no axis of it. */
export function headlineFirst(s: Scenario): Axis[] {
  const ruled = new Set(Object.values(s.score.rules).map(({ axis }) => axis));
  const others = AXES.filter((axis) => ruled.has(axis) && !s.score.headline.includes(axis));
  return [...s.score.headline, ...others];
}

function realCaseOf(s: Scenario, trace: Trace): RealCase {
  const { title, intro, chapters = [], ours, unsure, questions } = s.debrief;
  const x = trace.incident;
  return {
    title,
    intro,
    chapters: chapters
      .filter(({ when }) => !when || holds(s, x, when))
      .map((one) => ({ title: one.title, says: quote(s, x, one.says) })),
    case: s.debrief.case.map(({ tone, ...line }) => ({ ...line, tone: tone ?? 'plain' })),
    ours,
    unsure,
    penalties: penaltyGroups(s),
    ceilings: ceilingWords(s, trace),
    questions,
    sources: Object.values(s.sources),
  };
}
