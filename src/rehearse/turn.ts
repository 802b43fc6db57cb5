// What a bot is asked with, each time the game waits for somebody.
import type { Incident } from '../incident/incident.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { choicesOf } from './choices.ts';
import type { Choice, ChoiceKind } from './choices.ts';
import { nextMoment } from './choices/moments.ts';
import type { CountedRule } from './choices/rules.ts';
import type { Dice } from './dice.ts';

export interface Turn {
  s: Scenario;
  x: Incident;
  dice: Dice;
  /** What is open now, of one kind; found when it is asked for, and not again before something was done. */
  open: (kind: ChoiceKind) => readonly Choice[];
  /** The next minute at which there may be something new. */
  next: () => Minute;
  /** What this bot wants to remember during one game. */
  memory: Record<string, number>;
}

/** Decides one move. Pure but for its memory and its dice; a move that is refused counts as waiting. */
export type Decide = (turn: Turn) => Move;

export const waitUntil = (until: Minute): Move => ({ do: 'wait', until });

export function turnOf(
  s: Scenario,
  x: Incident,
  rules: readonly CountedRule[],
  { dice, memory }: Pick<Turn, 'dice' | 'memory'>,
): Turn {
  const found: Partial<Record<ChoiceKind, Choice[]>> = {};
  return {
    s,
    x,
    dice,
    memory,
    open: (kind) => (found[kind] ??= choicesOf(s, x, kind, rules)),
    next: () => nextMoment(s, x),
  };
}
