// A game by somebody who wants one thing, and looks again at the way there whenever something has happened.
import type { Incident } from '../../incident/incident.ts';
import { playInPlace } from '../../incident/play.ts';
import { begin } from '../../incident/replay.ts';
import { choices } from '../choices.ts';
import { planFor } from './aim.ts';
import type { Bent } from './aim.ts';
import { pass } from './game.ts';
import type { Decision, DecisionMove, Game } from './game.ts';
import type { Search } from './layers.ts';
import type { Target } from './targets.ts';
import { decisionOf } from './ways.ts';

/** Somebody who wants a thing does not do the same without end. */
const MOST = 80;

/** `bent`: so that another way is taken where there are several. */
export function pursue(
  { scenario: s, seed, rules }: Search,
  target: Target,
  bent: Bent,
): { incident: Incident; game: Game } {
  const x = begin(s, { seed });
  const game: Decision[] = [];
  let plan: string[] = [];
  let known = -1;
  while (!x.over) {
    const happened = Object.keys(x.happened).length;
    if (happened !== known) plan = [...(target.answers?.(x) ?? []), ...planFor(s, x, target.when, bent)];
    known = happened;
    const move = game.length < MOST ? nextMove(s, x, plan) : undefined;
    if (move && playInPlace(s, x, move) === undefined) {
      game.push({ at: x.minute, move });
      known = -1;
    } else pass(s, x);
  }
  return { incident: x, game };

  function nextMove(scenario: typeof s, now: Incident, wanted: readonly string[]): DecisionMove | undefined {
    if (wanted.length === 0) return undefined;
    const open = choices(scenario, now, rules).filter(({ move }) => move.do !== 'wait');
    for (const one of wanted) {
      const found = open.filter(({ key }) => decisionOf(key) === one);
      // Several: a rule that was counted in other ways.
      if (found.length > 0) return found[(bent.tries + game.length) % found.length]?.move as DecisionMove;
    }
    return undefined;
  }
}
