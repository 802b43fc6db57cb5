import { waitUntil } from '../turn.ts';
import type { Decide } from '../turn.ts';

/** Every card of the catalogue from the top down, each once, as soon as somebody is free for it. Reports nothing. */
export const playEveryCard: Decide = ({ x, open, next }) => {
  const card = open('play').find(({ move }) => move.do === 'play' && x.cards[move.card]?.plays === 0);
  return card?.move ?? waitUntil(next());
};
