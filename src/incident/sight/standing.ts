import type { Scenario } from '../../scenario/scenario.ts';
import { AXES } from '../../scenario/vocabulary.ts';
import { holds } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { quote } from '../quotes.ts';
import type { Sight } from '../sight-types.ts';

/** Words, never numbers: the score is for the debrief. */
export function sightStanding(s: Scenario, x: Incident): Sight['standing'] {
  return AXES.flatMap((axis) => {
    const lines = s.standing[axis] ?? [];
    const line = lines.find((one) => !one.when || holds(s, x, one.when));
    if (!line) return [];
    const headline = s.score.headline.includes(axis);
    return [{ axis, label: s.score.labels[axis], word: quote(s, x, line.says), tone: line.tone, headline }];
  });
}
