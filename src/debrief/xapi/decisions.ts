// Each decision of a game as a statement: what was chosen, and what the ledger gives for the rules that look at it.
import { score } from '../../incident/score/score.ts';
import type { Recording } from '../../incident/recording.ts';
import { movesAt } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import { hashOf } from '../../scenario/hash.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LedgerLine } from '../debrief-types.ts';
import { ledgerOf } from '../ledger.ts';
import { isDecision } from '../is-decision.ts';
import { reasonOf } from '../report/moves.ts';
import { nameMove } from '../say-move.ts';
import { traceOf } from '../trace.ts';
import { sayWhen } from '../when.ts';
import { ACTIVITY_TYPES, OWN_IRI, VERBS } from './statement.ts';
import type { Actor, Statement } from './statement.ts';

export interface Frame {
  actor: Actor;
  /** The scenario as an activity; decisions get ids below it. */
  activity: string;
  /** Makes the ids of statements differ from those of another session. */
  session: string;
}

export interface GameResult {
  /** 0 to 100. */
  total: number;
  axes: { label: string; points: number }[];
  /** Played to its close. */
  finished: boolean;
  decisions: Statement[];
}

/** Moves that the rules refused are no decisions. */
export function resultOf(s: Scenario, recording: Recording, frame: Frame): GameResult {
  const { incident, finished } = traceOf(s, recording);
  const { ledger, axes, total } = score(s, incident);
  const lines = ledgerOf(s, incident, ledger).filter(({ skipped }) => !skipped);
  const made = movesAt(s, recording).filter(({ move, refused }) => refused === undefined && isDecision(move));
  return {
    total,
    finished,
    axes: s.score.headline.map((axis) => ({ label: axes[axis].label, points: axes[axis].points })),
    decisions: made.map(({ move, at }, index) => decision(s, frame, lines, move, at, index)),
  };
}

function decision(
  s: Scenario,
  frame: Frame,
  ledger: LedgerLine[],
  move: Move,
  minute: number,
  index: number,
): Statement {
  const rules = ledger.filter(({ mentions }) => idsOf(move).some((id) => mentions.includes(id)));
  const words = nameMove(s, move);
  const about = idsOf(move)[0] ?? move.do;
  const reason = reasonOf(move);
  return {
    id: statementId([frame.session, index, move, minute]),
    actor: frame.actor,
    verb: move.do === 'answer' || move.do === 'estimate' ? VERBS.answered : VERBS.interacted,
    object: {
      objectType: 'Activity',
      id: `${frame.activity}/decision/${move.do}/${encodeURIComponent(about)}`,
      definition: { type: ACTIVITY_TYPES.simulation, name: { 'en-US': words } },
    },
    result: { ...scoreOf(s, rules), response: reason === '' ? words : `${words}: ${reason}` },
    context: {
      contextActivities: { parent: [{ objectType: 'Activity', id: frame.activity }] },
      extensions: {
        [`${OWN_IRI}/extensions/minute`]: minute,
        [`${OWN_IRI}/extensions/exercise-time`]: sayWhen(s, minute),
        [`${OWN_IRI}/extensions/axes`]: [...new Set(rules.map(({ axisLabel }) => axisLabel))],
        [`${OWN_IRI}/extensions/rules`]: rules.map(({ id, axisLabel, points, most }) => ({
          rule: id,
          axis: axisLabel,
          points,
          most,
        })),
      },
    },
  };
}

/** Ids under which the ledger's rules may mention it. */
function idsOf(move: Move): string[] {
  switch (move.do) {
    case 'play':
      return move.option === undefined ? [move.card] : [move.card, `${move.card}.${move.option}`];
    case 'leave':
      return [move.card];
    case 'answer':
      return [move.inject, `${move.inject}.${move.option}`];
    case 'estimate':
      return [`estimate:${move.claim}`, move.claim];
    case 'file':
      return [move.duty];
    case 'publish':
      return move.audiences;
    case 'release':
      return [move.release, ...move.audiences];
    case 'determine':
      return [move.what, `${move.what}.${move.verdict}`];
    case 'rule':
      return [move.query];
    case 'plan':
      return move.steps.map(({ card }) => card);
    case 'wait':
    case 'hint':
    case 'save-query':
    case 'facilitate':
      return [];
  }
}

/** Nothing where no rule looks at it: not every decision is worth points. */
function scoreOf(s: Scenario, rules: LedgerLine[]): Pick<NonNullable<Statement['result']>, 'score'> {
  if (rules.length === 0) return {};
  const sum = (of: (line: LedgerLine) => number): number =>
    Math.round(rules.reduce((all, line) => all + of(line), 0) * 100) / 100;
  const raw = sum(({ points }) => points);
  const max = Math.max(
    raw,
    sum(({ most }) => Math.max(0, most)),
  );
  const min = Math.min(
    raw,
    sum((line) => leastOf(s, line)),
  );
  const scaled = max > 0 ? Math.max(-1, Math.min(1, raw / max)) : raw < 0 ? -1 : 0;
  return { score: { scaled: Math.round(scaled * 10_000) / 10_000, raw, min, max } };
}

function leastOf(s: Scenario, { id }: LedgerLine): number {
  const rule = s.score.rules[id];
  return rule === undefined ? 0 : Math.min(0, rule.never, ...rule.points.map(([, won]) => won));
}

/** The same for the same content. The form is that of a UUID made from a name, which record stores ask for. */
export function statementId(content: unknown): string {
  const hex = hashOf(content);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
