// What a facilitator does with a message that has not been sent. Moves like all others, so that a replay has them too.
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Incident } from './incident.ts';
import { sendInject } from './injects.ts';

type Facilitate = Move & { do: 'facilitate' };

/** Undefined when it is legal, else one sentence that says why not. */
export function facilitateRefusal(s: Scenario, x: Incident, move: Facilitate): string | undefined {
  if (!x.facilitated) return 'Only a facilitator may do that.';
  const state = x.injects[move.inject];
  if (!s.injects[move.inject] || !state) return 'There is no such message.';
  if (state.sentAt !== undefined) return 'That has been sent.';
  if (move.as === 'hold' && state.held) return 'That is held back already.';
  if (move.as === 'release' && !state.held) return 'That is not held back.';
  return move.as === 'edit' && (move.says ?? '').trim() === '' ? 'Write what it is to say.' : undefined;
}

export function facilitate(s: Scenario, x: Incident, { as, inject, says }: Facilitate): void {
  const state = x.injects[inject];
  if (!state) return;
  if (as === 'edit') {
    state.reworded = says ?? '';
    return;
  }
  if (as === 'hold') {
    state.held = true;
    return;
  }
  // Released before its time it comes when it would have come; after it, now.
  const isDue = as === 'send' || state.missedAt !== undefined;
  delete state.held;
  delete state.missedAt;
  if (isDue) sendInject(s, x, inject);
}
