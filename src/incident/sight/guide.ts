// Hints that show themselves: those whose moment has come and has not gone.
import type { Scenario } from '../../scenario/scenario.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { quote } from '../quotes.ts';
import type { SightGuide } from '../sight-types.ts';

/** The newest moment first, and of one minute as the file has them. A view remembers which of them were put away. */
export function sightGuide(s: Scenario, x: Incident): SightGuide[] {
  if (x.over) return [];
  return s.hints
    .flatMap((hint, index) => {
      const minute = hint.unasked ? first(x, hint.when) : undefined;
      if (minute === undefined || (hint.until && first(x, hint.until) !== undefined)) return [];
      const again = hint.againMinutes !== undefined && x.minute >= minute + hint.againMinutes;
      const { says, pointsAt } = hint;
      const about = { id: `${index}${again ? '-again' : ''}`, says: quote(s, x, says) };
      return [{ minute, guide: { ...about, ...(pointsAt === undefined ? {} : { pointsAt }) } }];
    })
    .sort((a, b) => b.minute - a.minute)
    .map(({ guide }) => guide);
}
