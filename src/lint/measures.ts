// What a measure could ever measure.
import type { Condition, Measure } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { blame } from './blame.ts';
import { NEVER } from './reach.ts';
import type { Reach } from './reach.ts';

/** Half a sentence why no play can touch this measure; undefined where one might. */
export function untouched(s: Scenario, reach: Reach, measure: Measure): string | undefined {
  switch (measure.of) {
    case 'value':
    case 'change':
    case 'area':
      return moves(reach, measure.stock) ? undefined : `nothing ever moves the stock "${measure.stock}"`;
    case 'delay':
      return firstNever(reach, [measure.from, measure.to]);
    case 'told':
      if (reach.key(`told:${measure.audience}`) === NEVER)
        return `nobody can ever tell "${measure.audience}"`;
      return firstNever(reach, [measure.from]);
    case 'held':
      return noneOf(reach, 'held', measure.stores, 'a hold never reaches any of these stores');
    case 'verified':
      return noneOf(reach, 'verified', measure.stores, 'no hold on these stores can be verified');
    case 'match':
    case 'finds':
      return noneOf(reach, 'shadowed', [measure.query], `nobody can ever run a rule of "${measure.query}"`);
    case 'notes':
      return noneOf(
        reach,
        'noted',
        [measure.tag],
        `no effect that can happen writes a note "${measure.tag}"`,
      );
    case 'lateness':
    case 'answer':
      return noneOf(reach, 'filed', [measure.duty], `nobody can ever file "${measure.duty}"`);
    case 'facts':
      return factNever(s, reach, measure);
    case 'when':
      return firstNever(reach, [measure.condition]);
    default:
      return undefined;
  }
}

const moves = (reach: Reach, stock: string): boolean =>
  ['raised', 'lowered'].some((word) => reach.key(`${word}:${stock}`) < NEVER);

function firstNever(reach: Reach, conditions: Condition[]): string | undefined {
  const culprit = conditions.find((one) => reach.earliest(one) === NEVER);
  return culprit && blame(reach, culprit);
}

function noneOf(reach: Reach, word: string, ids: readonly string[], says: string): string | undefined {
  return ids.every((id) => reach.key(`${word}:${id}`) === NEVER) ? says : undefined;
}

function factNever(
  s: Scenario,
  reach: Reach,
  { duties, fact }: Measure & { of: 'facts' },
): string | undefined {
  const whens = duties.flatMap((id) => s.duties[id]?.facts[fact]?.when ?? []);
  return whens.every((when) => reach.earliest(when) === NEVER)
    ? `the fact "${fact}" is never known`
    : undefined;
}
