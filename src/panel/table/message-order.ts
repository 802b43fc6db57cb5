import type { SightMessage } from '../../incident/sight-types.ts';

/** Open ones first, the one with the least time on top; then newest first. */
export function inOrder(messages: SightMessage[]): SightMessage[] {
  const open = messages.filter(({ state }) => state === 'open');
  const rest = messages.filter(({ state }) => state !== 'open');
  const limit = ({ answerByMinute }: SightMessage) => answerByMinute ?? Number.MAX_SAFE_INTEGER;
  return [...open.sort((a, b) => limit(a) - limit(b)), ...rest.sort((a, b) => b.minute - a.minute)];
}
