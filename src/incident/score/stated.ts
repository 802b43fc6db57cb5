// What the reports stated, claim by claim, and whether it was so.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Claim } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { fill, judgedTruth, split } from '../claims.ts';
import { wordsOf } from '../items.ts';
import type { Filing, Incident, StatedValue } from '../incident.ts';
import type { FieldAnswer } from '../../scenario/moves.ts';
import { clash, itemsOf, listsDiffer } from './compare.ts';
import type { Asked, Said } from './compare.ts';

/** What one report said about one claim. Fields of a report that ask for the same number are parts, and add up. */
export interface Stated extends Said {
  /** The duty whose report said it, `notice`, or the release. */
  from: string;
  claim: string;
  minute: Minute;
  /** It put something right. */
  corrects?: true;
  /** Its authors took it back soon and unasked: that counts as if it had not been said. */
  takenBack?: true;
}

/** In the order of filing. */
export function statedIn(s: Scenario, x: Incident, duties: string[]): Stated[] {
  const inForce: Record<string, FieldAnswer> = {};
  const found: Stated[] = [];
  for (const filing of x.filings) {
    const fields = s.duties[filing.duty]?.fields ?? {};
    const touched = new Set<string>();
    if (filing.stage === 'withdrawal')
      for (const id of Object.keys(fields)) delete inForce[`${filing.duty}.${id}`];
    for (const [id, answer] of Object.entries(filing.fields)) {
      if (!isStated(answer)) {
        if (filing.stage === 'correction') delete inForce[`${filing.duty}.${id}`];
        continue;
      }
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
      if (!said) continue;
      found.push({
        from: filing.duty,
        claim,
        minute: filing.minute,
        ...said,
        ...(filing.stage === 'correction' ? { corrects: true as const } : {}),
        ...(isTakenBack(s, x, filing, claim) ? { takenBack: true as const } : {}),
      });
    }
  }
  return found;
}

/** A later filing corrected it soon and unasked, or withdrew it. */
function isTakenBack(s: Scenario, x: Incident, filing: Filing, claim: string): boolean {
  const fields = s.duties[filing.duty]?.fields ?? {};
  return x.filings.some(
    (one) =>
      one.duty === filing.duty &&
      one.amends === 'unasked' &&
      x.filings.indexOf(one) > x.filings.indexOf(filing) &&
      (one.stage === 'withdrawal' || Object.keys(one.fields).some((id) => fields[id]?.claim === claim)),
  );
}

/** Lists of items that notices gave to people, where the scenario says which claim they answer. */
function noticesIn(s: Scenario, x: Incident): Stated[] {
  const claim = s.notice?.claim;
  if (claim === undefined) return [];
  return x.publications.map((one) => ({
    from: 'notice',
    claim,
    minute: one.minute,
    range: false,
    items: wordsOf(s, one),
  }));
}

/** What wordings of notices and phrases of releases asserted. A *may be* leaves room for everything. */
function assertedIn(s: Scenario, x: Incident): Stated[] {
  const releases = x.releases.flatMap((one) =>
    one.said.flatMap((said) =>
      said.hedged
        ? []
        : {
            from: one.release,
            claim: said.claim,
            minute: one.minute,
            ...ofValue(said.value),
            ...(one.unasked ? { takenBack: true as const } : {}),
          },
    ),
  );
  const notices = x.publications.flatMap((one) =>
    (s.notice?.wordings[one.wording]?.asserts ?? []).flatMap(({ claim, hedged, value }) =>
      hedged || 'held' in value
        ? []
        : { from: 'notice', claim, minute: one.minute, ...ofValue(fill(s, x, value)) },
    ),
  );
  return [...releases, ...notices];
}

/** Whether two values say the same. */
export function isSameValue(a: StatedValue, b: StatedValue): boolean {
  const [left, right] = [ofValue(a), ofValue(b)];
  return left.low === right.low && left.high === right.high && left.text === right.text;
}

export const isStated = (answer: FieldAnswer | undefined): boolean =>
  answer?.form === 'value' || answer?.form === 'range';

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

/** An answer as it is compared: the value of the statement it quotes, or what was written. */
export function said(s: Scenario, x: Incident, answer: FieldAnswer): Said {
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

export function ofValue(value: StatedValue): Said {
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
  if ('items' in value) return { text: value.items.join(', '), items: value.items, range: false };
  return { text: value.text, range: false };
}

/** Values that were not so. Each is counted once for a duty or a release, however often it is repeated. */
export function falseOnes(s: Scenario, x: Incident, duties: string[], releases: string[] = []): Stated[] {
  const seen = new Set<string>();
  const spoken = assertedIn(s, x).filter(({ from }) => releases.includes(from));
  return [...statedIn(s, x, duties), ...spoken].filter((one) => {
    const key = `${one.from}/${one.claim}/${one.low}/${one.high}/${one.text}`;
    const claim = s.claims[one.claim];
    return claim && !one.takenBack && isFalse(s, x, one.claim, one) && !seen.has(key) && seen.add(key);
  });
}

/** Whether an answer leaves room for the truth; any does where nobody will ever know it. */
export function isSo(s: Scenario, x: Incident, claimId: string, answer: FieldAnswer): boolean {
  return !isFalse(s, x, claimId, said(s, x, answer));
}

/** Against the truth at its adjudication; where nobody adjudicates, at the close. */
function isFalse(s: Scenario, x: Incident, claimId: string, one: Said): boolean {
  const claim = s.claims[claimId];
  const truth = judgedTruth(s, x, claimId);
  if (!claim || !truth) return false;
  // A list is not marked item by item: what it leaves out is weighed where people are told.
  const { items: _, ...value } = ofValue(truth);
  const { choices: __, ...asked } = askedOf(claim);
  return clash(asked, one, { ...value, range: false });
}

/** How answers to a claim are compared. A list of items is no choice: it may be told in many ways. */
export const askedOf = ({ kind, choices, statements }: Claim): Asked => ({
  kind,
  choice:
    kind === 'yes-no' ||
    (kind === 'one-of' && !Object.values(statements).some(({ value }) => value && 'items' in value)),
  ...(choices ? { choices } : {}),
});

/**
 * Pairs, the later one first, of reports and notices that say about the same claim what excludes each other. A later
 * one that rests on something learned in between is a correction, not a contradiction; so is one that says it is.
 */
export function contradictoryPairs(s: Scenario, x: Incident, duties: string[]): [Stated, Stated][] {
  const all = [...statedIn(s, x, duties), ...noticesIn(s, x), ...assertedIn(s, x)]
    .filter((one) => !one.takenBack)
    .sort((a, b) => a.minute - b.minute);
  return all.flatMap((later, index) =>
    all
      .slice(0, index)
      .filter((earlier) => earlier.claim === later.claim && contradict(s, x, earlier, later))
      .map((earlier): [Stated, Stated] => [later, earlier]),
  );
}

function contradict(s: Scenario, x: Incident, earlier: Stated, later: Stated): boolean {
  const claim = s.claims[later.claim];
  const same = earlier.from === later.from;
  // A newer notice or release takes the place of the one before.
  const newer = later.from === 'notice' || s.releases[later.from] !== undefined;
  if (!claim || (same && (later.corrects || newer))) return false;
  return !learnedBetween(x, earlier, later) && disagree(s, x, later.claim, earlier, later);
}

/** Whether one leaves no room for the other. Two lists that the team holds side by side speak of two sets of data. */
export function disagree(s: Scenario, x: Incident, claimId: string, a: Said, b: Said): boolean {
  const claim = s.claims[claimId];
  if (!claim) return false;
  const asked = askedOf(claim);
  const lists = [itemsOf(asked, a), itemsOf(asked, b)];
  return clash(asked, a, b) && !lists.every((items) => items && isHeld(x, claimId, items));
}

const isHeld = (x: Incident, claim: string, items: string[]): boolean =>
  (x.claims[claim]?.statements ?? []).some(
    ({ value }) => 'items' in value && !listsDiffer(value.items, items),
  );

/** When the team first held for sure, after `since`, what an answer leaves no room for. */
export function deniedAt(
  s: Scenario,
  x: Incident,
  claim: string,
  answer: FieldAnswer,
  since: Minute,
): Minute | undefined {
  if (!isStated(answer)) return undefined;
  const mine = said(s, x, answer);
  return (x.claims[claim]?.statements ?? []).find(
    ({ id, standing, minute, value }) =>
      (standing === 'verified' || standing === 'adjudicated') &&
      minute > since &&
      !s.claims[claim]?.statements[id]?.onTop &&
      disagree(s, x, claim, mine, ofValue(value)),
  )?.minute;
}

const learnedBetween = (x: Incident, a: Stated, b: Stated): boolean =>
  (x.claims[a.claim]?.statements ?? []).some(({ minute }) => minute > a.minute && minute <= b.minute);
