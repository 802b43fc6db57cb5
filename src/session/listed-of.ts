// On its own: the title page has its list from the build.
import type { Scenario } from '../scenario/scenario.ts';
import type { Listed } from './library.ts';
import { minutesOfPlay } from './minutes-of-play.ts';

/** What a list says of a scenario. */
export function listedOf(scenario: Scenario): Listed {
  const { id, title, summary, hash, start } = scenario;
  return {
    id,
    title,
    summary,
    hash,
    minutes: minutesOfPlay(scenario),
    ...(start === undefined ? {} : { start: start.label }),
  };
}
