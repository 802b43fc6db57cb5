import type { Choice } from '../choices.ts';
import { waitUntil } from '../turn.ts';
import type { Decide, Turn } from '../turn.ts';

/** The more it says the better, whether anybody has verified it or not. */
const FULLEST = ['guess', 'known', 'not-yet'];

/** Files every report and tells everybody as soon as a form is open, and looks into nothing. */
export const reportEverything: Decide = (turn) => {
  const chosen = firstReport(turn) ?? turn.open('publish')[0] ?? clockStarter(turn) ?? words(turn);
  return chosen?.move ?? waitUntil(turn.next());
};

function firstReport({ x, open }: Turn): Choice | undefined {
  const mine = open('file').filter(
    ({ move }) => move.do === 'file' && move.as === undefined && x.duties[move.duty]?.filedAt === undefined,
  );
  const place = ({ key }: Choice) => FULLEST.indexOf(key.slice(key.lastIndexOf('.') + 1));
  return mine.toSorted((a, b) => place(a) - place(b))[0];
}

/** A verdict that makes a report due is a report more. */
function clockStarter({ x, open }: Turn): Choice | undefined {
  return open('determine').find(({ move }) => move.do === 'determine' && !x.determinations[move.what]);
}

/** Cards that speak to somebody outside. */
function words({ s, open }: Turn): Choice | undefined {
  return open('play').find(
    ({ move }) => move.do === 'play' && ['report', 'communicate'].includes(s.cards[move.card]?.kind ?? ''),
  );
}
