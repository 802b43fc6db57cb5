// What the reports stated, claim by claim, and whether it was so.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Claim } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { fill, split, truthOf } from '../claims.ts';
import type { Incident, StatedValue } from '../incident.ts';
import type { FieldAnswer } from '../../scenario/moves.ts';

/** A number may be off by this share, an instant by so many minutes, before it is called wrong. */
const NUMBER_SLACK = 0.02;
const INSTANT_SLACK = 720;

/** What one report said about one claim. Fields of a report that ask for the same number are parts, and add up. */
export interface Stated {
  duty: string;
  claim: string;
  minute: Minute;
  /** Open ends are infinite. */
  low?: number;
  high?: number;
  /** Said as a range, or as *at least*, or *not later than*: then there is no slack. */
  range: boolean;
  text?: string;
}

/** In the order of filing. */
export function statedIn(s: Scenario, x: Incident, duties: string[]): Stated[] {
  const inForce: Record<string, FieldAnswer> = {};
  const found: Stated[] = [];
  for (const filing of x.filings) {
    const fields = s.duties[filing.duty]?.fields ?? {};
    const touched = new Set<string>();
    for (const [id, answer] of Object.entries(filing.fields)) {
      if (!isStated(answer)) continue;
      inForce[`${filing.duty}.${id}`] = answer;
      const claim = fields[id]?.claim;
      if (claim !== undefined) touched.add(claim);
    }
    if (!duties.includes(filing.duty)) continue;
    for (const claim of touched) {
      const parts = Object.keys(fields)
        .filter((id) => fields[id]?.claim === claim)
        .flatMap((id) => inForce[`${filing.duty}.${id}`] ?? []);
      const said = together(s, x, claim, parts);
      if (said) found.push({ duty: filing.duty, claim, minute: filing.minute, ...said });
    }
  }
  return found;
}

export const isStated = (answer: FieldAnswer | undefined): boolean =>
  answer?.form === 'value' || answer?.form === 'range';

type Said = Pick<Stated, 'low' | 'high' | 'range' | 'text'>;

function together(s: Scenario, x: Incident, claim: string, answers: FieldAnswer[]): Said | undefined {
  const parts = answers.map((one) => said(s, x, one));
  const last = parts[parts.length - 1];
  if (!last || s.claims[claim]?.kind !== 'number') return last;
  const counted = parts.filter((one) => one.low !== undefined);
  if (counted.length === 0) return last;
  return {
    low: counted.reduce((sum, one) => sum + (one.low ?? 0), 0),
    high: counted.reduce((sum, one) => sum + (one.high ?? Infinity), 0),
    range: counted.some((one) => one.range),
  };
}

function said(s: Scenario, x: Incident, answer: FieldAnswer): Said {
  const { form, low, high, text } = answer;
  const quoted = quotedBy(s, x, answer);
  if (low === undefined && high === undefined)
    return quoted ? ofValue(quoted) : { range: false, ...(text === undefined ? {} : { text }) };
  if (form === 'range') return { low: low ?? -Infinity, high: high ?? Infinity, range: true };
  if (answer.atLeast) return { low: low ?? 0, high: Infinity, range: true };
  const asQuoted = quoted && 'instant' in quoted && quoted.instant === low;
  return asQuoted
    ? ofValue(quoted)
    : { low: low ?? -Infinity, high: high ?? low ?? Infinity, range: low !== (high ?? low) };
}

/** The value of the statement that an answer was taken from. */
function quotedBy(s: Scenario, x: Incident, { statement }: FieldAnswer): StatedValue | undefined {
  if (statement === undefined) return undefined;
  const [claim, id] = split(statement);
  const value = s.claims[claim]?.statements[id]?.value;
  const learned = x.claims[claim]?.statements.find((one) => one.id === id)?.value;
  return learned ?? (value && fill(s, x, value));
}

function ofValue(value: StatedValue): Said {
  if ('low' in value)
    return {
      low: value.low,
      high: value.atLeast ? Infinity : value.high,
      range: (value.atLeast ?? false) || value.low !== value.high,
    };
  if ('instant' in value) {
    if (value.atLatest) return { low: -Infinity, high: value.instant + (value.day ? 1439 : 0), range: true };
    return { low: value.instant, high: value.instant + (value.day ? 1439 : 0), range: false };
  }
  if ('yes' in value) return { text: value.yes ? 'yes' : 'no', range: false };
  if ('one' in value) return { text: value.one, range: false };
  return { text: 'items' in value ? value.items.join(', ') : value.text, range: false };
}

/** Values that were not so. Each is counted once for a duty, however often it is repeated. */
export function falseOnes(s: Scenario, x: Incident, duties: string[]): Stated[] {
  const seen = new Set<string>();
  return statedIn(s, x, duties).filter((one) => {
    const key = `${one.duty}/${one.claim}/${one.low}/${one.high}/${one.text}`;
    const claim = s.claims[one.claim];
    return claim && isFalse(s, x, claim, one) && !seen.has(key) && seen.add(key);
  });
}

function isFalse(s: Scenario, x: Incident, claim: Claim, one: Stated): boolean {
  const truth = truthOf(s, x, claim);
  if (!truth) return false;
  const { text, low, high } = ofValue(truth);
  if (text !== undefined) return isChoice(claim) && differs(one.text, text);
  return exclude({ ...one, range: one.range }, { low, high }, claim);
}

/** One word out of a few. A list of items is not one: it may be told in many ways. */
const isChoice = ({ kind, statements }: Claim): boolean =>
  kind === 'yes-no' ||
  (kind === 'one-of' && !Object.values(statements).some(({ value }) => value && 'items' in value));

const differs = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() !== b.trim().toLowerCase();

/** Whether two values leave no room for each other. Between two that were both said as values there is some slack. */
function exclude(
  a: Pick<Stated, 'low' | 'high' | 'range'>,
  b: { low?: number | undefined; high?: number | undefined },
  claim: Claim,
): boolean {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined)
    return false;
  const gap = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  const slack = a.range ? 0 : claim.kind === 'instant' ? INSTANT_SLACK : NUMBER_SLACK * Math.abs(b.low);
  return gap > slack;
}

/**
 * Pairs of reports that say about the same claim what excludes each other. A later report that rests on something
 * learned in between is a correction, not a contradiction.
 */
export function contradictoryPairs(s: Scenario, x: Incident, duties: string[]): [Stated, Stated][] {
  const all = statedIn(s, x, duties);
  return all.flatMap((later, index) =>
    all
      .slice(0, index)
      .filter(
        (earlier) =>
          earlier.claim === later.claim &&
          !learnedBetween(x, earlier, later) &&
          contradict(s, earlier, later),
      )
      .map((earlier): [Stated, Stated] => [earlier, later]),
  );
}

function contradict(s: Scenario, a: Stated, b: Stated): boolean {
  const claim = s.claims[a.claim];
  if (!claim) return false;
  if (a.text !== undefined || b.text !== undefined) return isChoice(claim) && differs(a.text, b.text);
  return exclude({ ...a, range: a.range || b.range }, b, claim);
}

const learnedBetween = (x: Incident, a: Stated, b: Stated): boolean =>
  (x.claims[a.claim]?.statements ?? []).some(({ minute }) => minute > a.minute && minute <= b.minute);
