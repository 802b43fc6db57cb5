// A report is judged by what is so when its claim is adjudicated, not by what became so afterwards.
import { expect, test } from 'vitest';
import { falseOnes } from '../../src/incident/score/stated.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { scenarioFrom } from '../scenario/frame.ts';
import { at, card, played, WORLD } from './score-scenario.ts';

/** The thief takes 1440 files a day from the 3rd to the 5th; somebody may rule on it after one of the two days. */
const ruling = (truth: string, ruled: string) =>
  scenarioFrom(
    WORLD.replace('truth: { stocks: [taken] }', `truth: ${truth}`)
      .replace(
        '      count: { by',
        '      ruled: { by: Court, value: 1440, standing: adjudicated }\n      count: { by',
      )
      .replace(
        'cards:\n',
        `cards:\n  court: { kind: analyse, title: Court, text: Court., who: [lead], takes: at once, then: [${ruled}] }\n`,
      ),
  );

const filed = (low: number): Move => ({
  do: 'file',
  duty: 'report',
  fields: { size: { form: 'value', low, high: low } },
});

/** [truth, what the court does on the 4th, files in the report, how many answers are false] */
const JUDGED: [string, string, number, number][] = [
  ['{ stocks: [taken] }', '{ learn: size.ruled }', 1440, 0],
  ['{ stocks: [taken] }', '{ learn: size.ruled }', 2880, 1],
  ['{ stocks: [taken] }', '', 2880, 0],
  ['{ stocks: [taken] }', '', 1440, 1],
  ['unknown', '{ learn: size.ruled }', 1440, 0],
  ['unknown', '{ learn: size.ruled }', 2880, 1],
  ['unknown', '', 2880, 0],
];

test.each(JUDGED)(
  'with the truth %s and a court that does [%s], %i files are false %i times',
  (truth, ruled, files, count) => {
    const s = ruling(truth, ruled);
    const x = played(s, [
      [at(4, 8), card('look')],
      [at(4, 9), card('court')],
      [at(4, 10), filed(files)],
    ]);
    expect(falseOnes(s, x, ['report']).length).toBe(count);
  },
);
