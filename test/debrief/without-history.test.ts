// A scenario that nothing real stands behind: the debrief explains the game and says nothing of a case.
import { expect, test } from 'vitest';
import { debriefOf } from '../../src/debrief/debrief.ts';
import { newRecording, record } from '../../src/incident/recording.ts';
import type { Recording } from '../../src/incident/recording.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { firstWatch, minuteOf } from '../incident/scenarios.ts';

const s = firstWatch();
const wait = (until: string): Move => ({ do: 'wait', until: minuteOf(s, until) });
const game = (...moves: Move[]): Recording => moves.reduce(record, newRecording(s, 1));

const chaptersOf = (recording: Recording) =>
  Object.fromEntries(debriefOf(s, recording).realCase.chapters.map(({ title, says }) => [title, says]));

test('there is no case, no bill and nothing unsure; what is invented is said to be', () => {
  const { realCase } = debriefOf(s, game());
  expect(realCase).toMatchObject({ case: [], penalties: [], ceilings: [], unsure: '' });
  expect(realCase.ours).toMatch(/^Everything: /);
});

test('an axis that no rule is about is left out', () => {
  expect(debriefOf(s, game()).axes.map(({ axis }) => axis)).toEqual([
    'detection',
    'reporting',
    'containment',
    'conduct',
  ]);
});

test('chapters quote the game, and only those that hold are told', () => {
  const chapters = chaptersOf(
    game(
      wait('2026-03-03 22:15'),
      { do: 'answer', inject: 'the-call', option: 'look' },
      { do: 'play', card: 'pull-log' },
      wait('2026-03-03 22:30'),
      { do: 'play', card: 'hold-logs' },
    ),
  );
  expect(chapters['What you knew, and when']).toContain('At 3 Mar 2026, 22:25 you knew');
  expect(chapters['The clock you did not start']).toContain('The report was filed: never.');
  expect(chapters).toHaveProperty('What you stopped from vanishing');
  expect(chapters).not.toHaveProperty('What vanished');
  expect(chapters).not.toHaveProperty('Why the key list was not enough');
});

test('who did nothing is told what nobody read', () => {
  const chapters = chaptersOf(game());
  expect(chapters['What you knew, and when']).toContain('Nobody read the door log.');
  expect(chapters).toHaveProperty('What vanished');
});
