// Why something never happens, in words an author can act on: the first thing under it that never does.
import type { Condition } from '../scenario/grammar.ts';
import { NEVER } from './reach.ts';
import type { Reach } from './reach.ts';

/** Half a sentence after *because*; only of a condition that is never true. */
export function blame(reach: Reach, c: Condition): string {
  switch (c.is) {
    case 'all': {
      const culprit = c.of.find((one) => reach.earliest(one) === NEVER);
      return culprit ? blame(reach, culprit) : 'what it asks for cannot all come about in one play';
    }
    case 'any':
      return c.of.length === 1 && c.of[0]
        ? blame(reach, c.of[0])
        : `none of its ${c.of.length} ways can come about`;
    case 'after':
      return reach.earliest(c.since) === NEVER ? blame(reach, c.since) : 'it would come after the close';
    case 'unless':
      return reach.earliest(c.when) === NEVER
        ? blame(reach, c.when)
        : 'what stands under `unless` has always come by then';
    case 'within': {
      const culprit = [c.from, c.to].find((one) => reach.earliest(one) === NEVER);
      return culprit ? blame(reach, culprit) : 'what stands under `to` always comes too late';
    }
    case 'happened':
      return `\`${c.key.replace(':', ': ')}\` never happens`;
    case 'control':
      return `nothing brings the control "${c.control}" into the mode \`${c.mode}\``;
    case 'stock':
      return `nothing takes the stock "${c.stock}" ${c.above === undefined ? 'that low' : 'that high'}`;
    default:
      return 'it lies after the close';
  }
}
