import { partsAt } from '../../incident/levels.ts';
import { playTimed } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { PARTS } from '../../scenario/vocabulary.ts';
import { exactly, figuresIn, saysSame } from '../figures.ts';
import type { Figure } from '../figures.ts';
import type { History, Rule } from '../subject.ts';
import { textsIn } from '../written.ts';

/** Nouns with texts that are read while a game is played, and the words under which these stand. */
const NOUNS = ['acts', 'cards', 'claims', 'determinations', 'hints', 'injects', 'notice', 'queries'] as const;
const WORDS = ['asks', 'by', 'from', 'label', 'price', 'reason', 'otherwise', 'says', 'text', 'title', 'why'];
/** Fewer digits are the same by chance. */
const LEAST = 100;

interface Outcome {
  stock: string;
  figure: Figure;
}

export const toldOutcome: Rule = {
  id: 'told-outcome',
  find: ({ scenario: s, input, histories }) => {
    const outcomes = histories.flatMap((one) => outcomesOf(s, one));
    const fixed = fixedIn(s).map(exactly);
    const texts = [...NOUNS, 'score' as const].flatMap((noun) => textsIn(input[noun], [noun]));
    return texts
      .filter(({ path }) => WORDS.includes(String(path.at(-1))))
      .flatMap(({ path, text }) =>
        figuresIn(text)
          .filter((one) => !fixed.some((other) => saysSame(one, other)))
          .flatMap((one) => {
            const found = outcomes.find(({ figure }) => saysSame(one, figure));
            return found ? [{ path, which: 'value' as const, says: sayTold(one.text, found.stock) }] : [];
          }),
      );
  },
};

const sayTold = (told: string, stock: string): string =>
  `"${told}" is what the stock "${stock}" came to in the history; in another game it is another number. Accepted: {stock ${stock}}, or {claim …} for what the team knows of it.`;

/** Every stock that moved, as it stands at the close of that game. */
function outcomesOf(s: Scenario, history: History): Outcome[] {
  const { incident } = playTimed(s, history);
  return Object.entries(incident.stocks).flatMap(([stock, level]) => {
    const value = partsAt(level, incident.minute) / PARTS;
    const hasMoved = value !== (s.stocks[stock]?.start ?? 0) / PARTS;
    return hasMoved && value >= LEAST ? [{ stock, figure: exactly(value) }] : [];
  });
}

/** Numbers that are the same in every game: what is true or said, who is how many, what stocks begin with, what is moved. */
function fixedIn({ stocks, claims, audiences, cards, injects, controls }: Scenario): number[] {
  return [
    ...numbersIn([claims, audiences]),
    ...numbersIn([stocks, cards, injects, controls]).map((parts) => parts / PARTS),
  ];
}

function numbersIn(node: unknown): number[] {
  if (typeof node === 'number') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(numbersIn) : [];
}
