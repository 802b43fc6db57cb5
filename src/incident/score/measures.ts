// The closed list of what can be measured. Everything is read from the incident; nothing here changes it.
import type { Measure } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { PARTS, WHOLE } from '../../scenario/vocabulary.ts';
import { statedInstant, unitsOf } from '../claims.ts';
import { first } from '../conditions.ts';
import type { Incident, Level, RuleState } from '../incident.ts';
import { REASON_WORDS } from '../legal.ts';
import { partsAt } from '../levels.ts';
import { refusingAt } from '../passes.ts';
import { precisionOf, recallOf } from '../hits.ts';
import { answerMeasured, answersMeasured, factMeasured } from './answers.ts';
import { intervalMeasured } from './estimates.ts';
import { judge, judgeStage, lateBy } from './judge.ts';
import { sayDuration } from './measured.ts';
import type { Measured } from './measured.ts';
import { heldMeasured, keptMeasured, verifiedMeasured } from './stores.ts';
import { toldMeasured } from './told.ts';
import { undecidedMeasured } from './undecided.ts';

export function measure(s: Scenario, x: Incident, m: Measure): Measured {
  switch (m.of) {
    case 'value': {
      const minute = m.at === 'close' ? x.minute : first(x, m.at);
      return {
        amount: minute === undefined ? undefined : unitsOf(x, m.stock, minute),
        scale: 'amount',
        minute,
      };
    }
    case 'change':
    case 'area':
      return overTime(x, m);
    case 'delay': {
      const from = first(x, m.from);
      const to = first(x, m.to);
      const amount = from === undefined || to === undefined ? undefined : to - from;
      return { amount, scale: 'minutes', minute: to };
    }
    case 'stated': {
      const from = statedInstant(s, x, m.from);
      const to = statedInstant(s, x, m.to);
      return {
        amount: from === undefined || to === undefined ? undefined : to - from,
        scale: 'minutes',
        minute: to,
      };
    }
    case 'lateness':
      return lateness(s, x, m);
    case 'undecided':
      return undecidedMeasured(s, x, m);
    case 'answers':
      return answersMeasured(s, x, m);
    case 'answer':
      return answerMeasured(s, x, m);
    case 'facts':
      return factMeasured(s, x, m);
    case 'refusing': {
      const minute = first(x, m.at);
      const amount = minute === undefined ? undefined : refusingAt(s, x, m.credentials, minute);
      return { amount, scale: 'share', minute };
    }
    case 'told':
      return toldMeasured(x, m);
    case 'kept':
      return keptMeasured(s, x, m.stores, m.at);
    case 'verified':
      return verifiedMeasured(x, m.stores);
    case 'held':
      return heldMeasured(x, m.stores, m.from);
    case 'interval':
      return intervalMeasured(s, x, m.claim, m.at);
    case 'match':
      return match(x, m.query);
    case 'finds':
      return finds(x, m.query);
    case 'reasons':
      return reasons(x);
    case 'notes': {
      const found = x.notes.filter((one) => one.tag === m.tag);
      if (found.length === 0) return { amount: 0, scale: 'amount', says: 'It did not come to that.' };
      return { amount: found.length, scale: 'amount', minute: found[found.length - 1]?.minute };
    }
    case 'when': {
      const minute = first(x, m.condition);
      return { amount: minute, scale: 'instant', minute };
    }
  }
}

function overTime(x: Incident, m: Measure & { of: 'change' | 'area' }): Measured {
  const from = m.from ? first(x, m.from) : 0;
  // As long as the end has not come, up to now.
  const to = (m.to && first(x, m.to)) ?? x.minute;
  const level = x.stocks[m.stock];
  if (from === undefined || !level || to < from) return { amount: undefined, scale: 'amount' };
  const amount = m.of === 'change' ? change(level, from, to) : area(level, from, to);
  return { amount, scale: 'amount', minute: to };
}

/** To hundredths of a unit: what moved in between has no whole units to begin and end with. */
const change = (level: Level, from: Minute, to: Minute): number =>
  Math.round(((partsAt(level, to) - partsAt(level, from)) * 100) / PARTS) / 100;

/** Units times days under the curve, which is straight between its corners. */
function area(level: Level, from: Minute, to: Minute): number {
  const corners = level.past.filter(([minute]) => minute > from && minute < to);
  const line: [Minute, number][] = [[from, partsAt(level, from)], ...corners];
  if (level.at > from && level.at < to) line.push([level.at, level.parts]);
  line.push([to, partsAt(level, to)]);
  let sum = 0;
  line.forEach(([minute, parts], index) => {
    const [before, partsBefore] = line[index - 1] ?? [minute, parts];
    sum += ((partsBefore + parts) / 2 / PARTS) * ((minute - before) / 1440);
  });
  return Math.round(sum);
}

function lateness(s: Scenario, x: Incident, { duty, stage }: Measure & { of: 'lateness' }): Measured {
  const { after, status, filed } = stage === undefined ? judge(s, x, duty) : judgeStage(s, x, duty, stage);
  const says = status === 'not-filed' ? 'No report was filed.' : 'No report was due.';
  if (!after || !filed) return { amount: undefined, scale: 'minutes', minute: filed?.[0], says };
  const [least, most] = lateBy(after);
  const about = { scale: 'minutes', minute: filed[0] } as const;
  if (most === 0) return { ...about, amount: 0, words: 'on time', says: 'On time.' };
  if (least === most) return { ...about, amount: least };
  const hours = `Only its day is on record: ${least === 0 ? 'on time' : `${sayDuration(least)} late`}, or up to ${sayDuration(most)} late.`;
  return { ...about, amount: Math.round((least + most) / 2), between: [least, most], says: hours };
}

/** F1 of the rule on the log nobody has seen; less where it accuses the honest, and where it only watches. */
function match(x: Incident, query: string): Measured {
  const rule = ruleRun(x, query);
  if (!rule) return { amount: undefined, scale: 'mark', says: NO_RULE };
  const { precision, f1 } = f1Of(rule);
  const accusing = precision < 0.9 ? (precision / 0.9) ** 2 : 1;
  const watching = rule.mode === 'shadow' ? 0.6 : 1;
  return { amount: Math.round(f1 * accusing * watching * WHOLE), scale: 'mark', minute: rule.minute };
}

/** The same F1 and nothing taken off it. */
function finds(x: Incident, query: string): Measured {
  const rule = ruleRun(x, query);
  if (!rule) return { amount: undefined, scale: 'mark', says: NO_RULE };
  return { amount: Math.round(f1Of(rule).f1 * WHOLE), scale: 'mark', minute: rule.minute };
}

const NO_RULE = 'No rule was run.';

function ruleRun(x: Incident, query: string): RuleState | undefined {
  const rule = x.rules[query];
  return rule && rule.mode !== 'off' && rule.ran ? rule : undefined;
}

function f1Of({ measured: { unseen } }: RuleState): { precision: number; f1: number } {
  const precision = precisionOf(unseen) / WHOLE;
  const recall = recallOf(unseen) / WHOLE;
  return { precision, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function reasons(x: Incident): Measured {
  const written = Object.values(x.determinations).filter(
    ({ reason }) => reason.split(/\s+/).filter(Boolean).length >= REASON_WORDS,
  );
  const minute = written.length === 0 ? undefined : Math.max(...written.map((one) => one.minute));
  return { amount: written.length, scale: 'amount', minute };
}
