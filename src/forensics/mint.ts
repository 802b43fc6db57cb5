import type { Logs, Population } from '../scenario/log-nouns.ts';
import { forge } from './forge.ts';
import { issue } from './issue.ts';
import type { Game } from './keys.ts';
import type { Trace } from './trace.ts';

/** The text of a token of the desk's copy, made by whoever made it in the case: the issuer or the thief. */
export function mint(game: Game, token: Logs['token'], population: Population, trace: Trace): string {
  return (population.issued ? issue : forge)(game, token, population, trace);
}
