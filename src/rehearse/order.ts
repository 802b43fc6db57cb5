// Who must be behind whom: no cheat may do as well as the book, and history lies between doing nothing and the book.
import { CHEATS } from './bots.ts';
import type { BotId } from './bots.ts';
import type { RehearsalReport } from './report.ts';

/** One sentence for each that is not behind; bots that did not play are not asked. */
export function orderProblems({ bots, par }: Pick<RehearsalReport, 'bots' | 'par'>): string[] {
  const of = (bot: BotId) => bots.find((one) => one.bot === bot);
  const book = of('book');
  const history = of('history');
  const nothing = of('nothing');
  const problems: string[] = [];
  for (const cheat of CHEATS) {
    const found = of(cheat);
    if (found && book && found.points.total.max >= book.points.total.median)
      problems.push(
        `“${found.label}” came to ${say(found.points.total.max)}, by the book to ${say(book.points.total.median)} in the middle: it should lose.`,
      );
  }
  if (history && book && history.points.total.max >= book.points.total.median)
    problems.push(`History came to ${say(history.points.total.max)}, no less than by the book.`);
  if (history && nothing && history.points.total.min <= nothing.points.total.max)
    problems.push(`History came to ${say(history.points.total.min)}, no more than doing nothing.`);
  if (par && par.total < par.fromTotal)
    problems.push(`Par came to ${say(par.total)}, less than the game it began with.`);
  return problems;
}

const say = (points: number): string => points.toFixed(1);
