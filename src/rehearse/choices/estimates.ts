// Ranges the team may state: as wide as the scenario's scale, and as narrow as the best word it holds.
import { best } from '../../incident/claims.ts';
import type { Estimate, Incident, StatedValue } from '../../incident/incident.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Claim } from '../../scenario/table-nouns.ts';
import type { Choice } from '../choices.ts';

type Stated = Pick<Estimate, 'low' | 'high' | 'chance'>;

export function estimateChoices(s: Scenario, x: Incident): Choice[] {
  if (x.phase === 'undetected') return [];
  return Object.entries(s.claims).flatMap(([id, claim]) => {
    if (!claim.estimate) return [];
    const last = x.estimates.findLast((one) => one.claim === id);
    const ways: [string, Stated | undefined][] = [
      ['wide', wide(claim)],
      ['narrow', narrow(claim, best(s, x, id)?.value)],
    ];
    return ways.flatMap(([way, stated]): Choice[] =>
      stated && !isSame(stated, last)
        ? [{ key: `estimate:${id}.${way}`, move: { do: 'estimate', claim: id, ...stated } }]
        : [],
    );
  });
}

const wordsOf = ({ kind, choices }: Claim): string[] | undefined =>
  kind === 'yes-no' ? ['yes', 'no'] : choices;

const widestOf = ({ estimate }: Claim): [number, number] => estimate?.widest ?? [1, 1_000_000];

function wide(claim: Claim): Stated {
  const words = wordsOf(claim);
  if (words) return { chance: Object.fromEntries(words.map((one) => [one, 1 / words.length])) };
  const [low, high] = widestOf(claim);
  return { low, high };
}

function narrow(claim: Claim, value: StatedValue | undefined): Stated | undefined {
  const words = wordsOf(claim);
  if (!value) return undefined;
  if (words) {
    const word = 'yes' in value ? (value.yes ? 'yes' : 'no') : 'one' in value ? value.one : undefined;
    return word === undefined || !words.includes(word)
      ? undefined
      : { chance: Object.fromEntries(words.map((one) => [one, one === word ? 1 : 0])) };
  }
  const ends = 'low' in value ? value : 'instant' in value ? daysBefore(claim, value) : undefined;
  if (!ends) return undefined;
  const low = Math.max(1, ends.low);
  const high = ends.atLeast ? widestOf(claim)[1] : ends.high;
  return { low, high: Math.max(low, high) };
}

/** Such a claim is estimated in days before an instant; a day without an hour is two of them. */
function daysBefore(
  { estimate }: Claim,
  value: { instant: number; atLatest?: boolean },
): { low: number; high: number; atLeast?: boolean } | undefined {
  if (estimate?.before === undefined) return undefined;
  const days = Math.floor((estimate.before - value.instant) / 1440);
  return { low: days, high: days + 1, ...(value.atLatest ? { atLeast: true } : {}) };
}

const isSame = (a: Stated, b: Estimate | undefined): boolean =>
  b !== undefined &&
  a.low === b.low &&
  a.high === b.high &&
  JSON.stringify(a.chance) === JSON.stringify(b.chance);
