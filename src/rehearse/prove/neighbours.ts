// Games that differ from a known one in one decision: left out, or taken another way.
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { DecisionMove, Game } from './game.ts';

export function* neighboursOf(s: Scenario, game: Game): Generator<Game, void, void> {
  for (const [index, { at, move }] of game.entries()) {
    const [before, after] = [game.slice(0, index), game.slice(index + 1)];
    yield [...before, ...after];
    for (const other of otherWays(s, move)) yield [...before, { at, move: other }, ...after];
  }
}

function otherWays(s: Scenario, move: DecisionMove): DecisionMove[] {
  if (move.do === 'answer') {
    const why = move.why ?? 'Written by a proof.';
    return others(s.injects[move.inject]?.options, move.option).map((option) => ({ ...move, option, why }));
  }
  if (move.do === 'play' && move.option !== undefined)
    return others(s.cards[move.card]?.options, move.option).map((option) => ({ ...move, option }));
  if (move.do !== 'determine') return [];
  return others(s.determinations[move.what]?.verdicts, move.verdict).map(
    (verdict): Extract<Move, { do: 'determine' }> => ({ ...move, verdict }),
  );
}

const others = (all: object = {}, taken: string): string[] => Object.keys(all).filter((one) => one !== taken);
