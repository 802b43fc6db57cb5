// Hints that show themselves, and the adviser who is asked for the others.
import { expect, test } from 'vitest';
import { legal } from '../../src/incident/legal.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { sight } from '../../src/incident/sight.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { scenarioFrom, sentences } from '../scenario/frame.ts';

const CARDS = `
cards:
  look: { who: [lead], takes: 60 minutes }
  write: { who: [lead], takes: 60 minutes }
`;
const s = scenarioFrom(`${CARDS}
hints:
  - { unasked: yes, when: { started: look }, until: { done: look }, points-at: clock, says: Wait. }
  - { unasked: yes, when: { done: look }, until: { started: write }, again: 2 hours, points-at: card.write, says: Write. }
  - { unasked: yes, when: { done: look }, says: You know now. }
  - { when: { done: look }, says: Ask and be told. }
`);

const PLAY: Move = { do: 'play', card: 'look' };
const after = (moves: Move[]) => moves.reduce((x, move) => play(s, x, move), open(s, 1));
const guideAfter = (...moves: Move[]) => sight(s, after(moves), 'solo').guide;

test('a hint shows from its moment until it is of no more use', () => {
  expect(guideAfter()).toEqual([]);
  expect(guideAfter(PLAY)).toEqual([{ id: '0', says: 'Wait.', pointsAt: 'clock' }]);
  const done = guideAfter(PLAY, { do: 'wait', until: 60 });
  expect(done.map(({ says }) => says)).toEqual(['Write.', 'You know now.']);
  const writing = guideAfter(PLAY, { do: 'wait', until: 60 }, { do: 'play', card: 'write' });
  expect(writing.map(({ says }) => says)).toEqual(['You know now.']);
});

test('one that may come back has another name after its time, so that a view shows it once more', () => {
  const at = (until: number) => guideAfter(PLAY, { do: 'wait', until }).find(({ says }) => says === 'Write.');
  expect(at(60)?.id).toBe('1');
  expect(at(179)?.id).toBe('1');
  expect(at(180)?.id).toBe('1-again');
  expect(at(2000)?.id).toBe('1-again');
});

test('the newest moment comes first', () => {
  const both = scenarioFrom(`${CARDS}
hints:
  - { unasked: yes, when: { at: 2025-01-02 10:00 }, says: Earlier. }
  - { unasked: yes, when: { at: 2025-01-02 11:00 }, says: Later. }
`);
  const x = play(both, open(both, 1), { do: 'wait', until: 200 });
  expect(sight(both, x, 'solo').guide.map(({ says }) => says)).toEqual(['Later.', 'Earlier.']);
});

test('the adviser gives only what waits to be asked for', () => {
  const x = after([PLAY, { do: 'wait', until: 60 }, { do: 'hint' }, { do: 'hint' }]);
  expect(sight(s, x, 'solo').hints.map(({ says }) => says)).toEqual([
    'Ask and be told.',
    'Nothing more to point at. Look at what is open on the desk.',
  ]);
});

test('where every hint shows itself there is no adviser', () => {
  const shown = scenarioFrom(`${CARDS}hints: [{ unasked: yes, when: { done: look }, says: Look. }]`);
  expect(sight(shown, open(shown, 1), 'solo').hintWaiting).toBe(false);
  expect(legal(shown, open(shown, 1), { do: 'hint' })).toBe('There is no adviser to ask in this scenario.');
});

test.each([
  ['when: { done: look }, until: { done: look }', '`until` belongs to a hint with `unasked: yes`.'],
  ['unasked: yes, when: { done: look }, points-at: cards', 'Found "cards"; accepted: desk, clock, map,'],
  ['unasked: yes, when: { done: look }, points-at: card.lok', 'There is no card "lok". Did you mean "look"?'],
])('a hint of %s is a mistake', (words, says) => {
  expect(sentences(`${CARDS}hints: [{ ${words}, says: A. }]`).join(' ')).toContain(says);
});
