// What teams decided at the same questions, side by side.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { PLAYED } from './column.ts';
import type { TeamColumn } from './column.ts';

export interface DecisionRow {
  question: string;
  /** Who asked, or what sort of decision it is. */
  about: string;
  /** One for each team, in their order. `when` is left out where nothing was decided. */
  cells: { says: string; when?: string }[];
  /** All teams chose the same. */
  alike: boolean;
  /** A card that is played or not; everything else is a question with several answers. */
  isCard: boolean;
}

const NOT_PLAYED = 'Not played';

/** In the order in which the first team came to each. A card that all teams played in the same way says nothing. */
export function decisionRows(s: Scenario, columns: readonly TeamColumn[]): DecisionRow[] {
  const questions = new Set(
    columns.flatMap(({ chosen, asked }) => [...Object.keys(chosen), ...Object.keys(asked).map(answerTo)]),
  );
  return [...questions]
    .map((question) => ({ question, first: firstOf(columns, question), row: rowOf(s, columns, question) }))
    .filter(({ question, row }) => !row.alike || !question.startsWith('play:'))
    .sort((a, b) => a.first - b.first)
    .map(({ row }) => row);
}

const answerTo = (inject: string): string => `answer:${inject}`;

/** What nobody decided comes last. */
const firstOf = (columns: readonly TeamColumn[], question: string): Minute =>
  Math.min(Number.MAX_SAFE_INTEGER, ...columns.flatMap(({ chosen }) => chosen[question]?.minute ?? []));

function rowOf(s: Scenario, columns: readonly TeamColumn[], question: string): DecisionRow {
  const cells = columns.map((column): DecisionRow['cells'][number] => {
    const chosen = column.chosen[question];
    return chosen ? { says: chosen.says, when: chosen.when } : { says: notChosen(column, question) };
  });
  return {
    ...wordsOf(s, columns, question),
    cells,
    isCard: question.startsWith('play:') && cells.every(({ says }) => says === PLAYED || says === NOT_PLAYED),
    alike: cells.every(({ says }) => says === cells[0]?.says),
  };
}

function notChosen({ asked }: TeamColumn, question: string): string {
  const [kind, id = ''] = question.split(':');
  if (kind === 'answer') return Object.hasOwn(asked, id) ? 'No answer' : 'Was not asked';
  return kind === 'play' ? NOT_PLAYED : 'Not judged';
}

function wordsOf(
  s: Scenario,
  columns: readonly TeamColumn[],
  question: string,
): Pick<DecisionRow, 'question' | 'about'> {
  const [kind, id = ''] = question.split(':');
  if (kind === 'determine') return { about: 'A judgement', question: s.determinations[id]?.label ?? id };
  if (kind === 'play') return { about: 'A card', question: s.cards[id]?.title ?? id };
  const says = columns.map(({ asked }) => asked[id]).find((one) => one !== undefined);
  return { about: s.injects[id]?.from ?? id, question: shortened(says ?? '') };
}

const LONGEST = 90;

/** Whole words; a text of many lines by its beginning. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}
