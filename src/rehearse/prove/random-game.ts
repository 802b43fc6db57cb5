// A game by somebody who does anything that is allowed.
import { hash } from '../../incident/dice.ts';
import type { Incident } from '../../incident/incident.ts';
import { playInPlace } from '../../incident/play.ts';
import { begin } from '../../incident/replay.ts';
import { choices } from '../choices.ts';
import { pass } from './game.ts';
import type { Decision, Game } from './game.ts';
import type { Search } from './layers.ts';

/** Of ten moments, so many are let pass. */
const PASSED = 6;
const MOST = 150;

/** Another number is another game. */
export function randomGame(
  { scenario: s, seed, rules, wants = () => true }: Search,
  number: number,
): { incident: Incident; game: Game } {
  const x = begin(s, { seed });
  const game: Decision[] = [];
  let throws = 0;
  const below = (most: number): number => hash(`${seed}/${number}/${throws++}`) % most;
  while (!x.over) {
    const open = choices(s, x, rules).filter((choice) => choice.move.do === 'wait' || wants(choice));
    const passes = below(10) < PASSED || game.length >= MOST;
    const { move } = (passes ? open.at(-1) : open[below(open.length)]) ?? {};
    if (!move) break;
    if (move.do === 'wait') pass(s, x);
    else {
      game.push({ at: x.minute, move });
      playInPlace(s, x, move);
    }
  }
  return { incident: x, game };
}
