// What can be decided in a scenario, by the keys under which a game remembers it.
import type { Scenario } from '../scenario/scenario.ts';

/** Something that can be taken in a game: a card, a way of a card, an answer. */
export interface Decision {
  /** `card`, `card.option` or `inject.option`. */
  id: string;
  /** The key under which the game remembers it. */
  key: string;
  /** Keys of the other ways of the same question; none for a card, which can be left. */
  others: string[];
}

export function decisionsOf(s: Scenario): Decision[] {
  const cards = Object.entries(s.cards).flatMap(([id, { options }]): Decision[] => [
    { id, key: `started:${id}`, others: [] },
    ...ways(`started:${id}`, id, Object.keys(options)),
  ]);
  const answers = Object.entries(s.injects).flatMap(([id, { options }]) =>
    ways(`chose:${id}`, id, Object.keys(options)),
  );
  return [...cards, ...answers];
}

const ways = (key: string, id: string, options: string[]): Decision[] =>
  options.map((option) => ({
    id: `${id}.${option}`,
    key: `${key}.${option}`,
    others: options.filter((other) => other !== option).map((other) => `${key}.${other}`),
  }));
