import { expect, test } from 'vitest';
import type { Progress } from '../../src/forensics/desk-types.ts';
import type { DeskAnswer, DeskAsk } from '../../src/room/desk-messages.ts';
import { openRoomDesk } from '../../src/session/room-desk.ts';
import { noAnswer, openQuestions, TO_LOGS } from '../../src/session/room-questions.ts';
import { fakeTicker } from './fake-ticker.ts';

const OPENED: DeskAnswer = {
  to: 'open',
  logs: 'm1',
  state: { minute: 5, tables: [], madeMs: 1, loadedMs: 1 },
};

/** A room that answers what it is told to, and remembers what it was asked. */
function roomThat(answer: (ask: DeskAsk) => DeskAnswer) {
  const asked: [ask: DeskAsk, team: string | undefined][] = [];
  const askLogs = (ask: DeskAsk, team?: string) => {
    asked.push([ask, team]);
    return Promise.resolve(answer(ask));
  };
  return { asked, room: { askLogs } };
}

test('each question names the logs that were opened last', async () => {
  let opened = 0;
  const { asked, room } = roomThat((ask) =>
    ask.do === 'open' ? { ...OPENED, logs: `m${(opened += 1)}` } : { to: 'token' },
  );
  const { desk, open } = openRoomDesk(room, 'team-2');
  expect(await open(() => {})).toEqual(OPENED.state);
  await desk.token('a');
  await open(() => {});
  await desk.token('a');
  const named = asked.map(([ask, team]) => ['logs' in ask ? ask.logs : ask.do, team]);
  expect(named).toEqual(['open', 'm1', 'open', 'm2'].map((one) => [one, 'team-2']));
});

const REFUSED: DeskAnswer = { to: 'trouble', says: 'Not now.', line: 1, col: 3 };
const ASKED_ELSE = { says: 'The room answered something else. Ask again.' };

test.each([
  ['a refusal', REFUSED, { says: 'Not now.', line: 1, col: 3 }],
  ['an answer to something else', { to: 'token' } satisfies DeskAnswer, ASKED_ELSE],
])('%s is a sentence, whatever was asked', async (_, answer, trouble) => {
  const { desk, open } = openRoomDesk(roomThat(() => answer).room);
  expect(await open(() => {})).toEqual({ trouble });
  expect(await desk.query('SELECT 1')).toEqual({ trouble });
  expect(await desk.measure('SELECT 1', 'forged')).toEqual({ trouble });
  expect(await desk.inspect('x')).toMatchObject({ says: trouble.says, steps: [] });
});

test('a token that is not there is none', async () => {
  const { desk } = openRoomDesk(roomThat(() => REFUSED).room);
  expect(await desk.token('x')).toBeUndefined();
});

test('questions are put one after the other', async () => {
  const questions = openQuestions(fakeTicker(), TO_LOGS);
  const put: string[] = [];
  const ask = (id: string) =>
    questions.inTurn(() => {
      put.push(id);
      return questions.wait(id, () => {});
    });
  const [first, second] = [ask('a'), ask('b')];
  await expect.poll(() => put).toEqual(['a']);
  expect(questions.settle('a', OPENED)).toBe(true);
  expect(await first).toBe(OPENED);
  await expect.poll(() => put).toEqual(['a', 'b']);
  questions.settle('b', REFUSED);
  expect(await second).toBe(REFUSED);
});

test('an answer that nobody waits for any more is left alone', () => {
  const questions = openQuestions(fakeTicker(), TO_LOGS);
  expect(questions.settle('a', OPENED)).toBe(false);
  questions.progress('a', { done: 0, says: '' });
});

test('silence ends a question, and a word of progress keeps it', async () => {
  const ticker = fakeTicker();
  const questions = openQuestions(ticker, TO_LOGS);
  const heard: Progress[] = [];
  const answer = questions.wait('a', (progress) => heard.push(progress));
  ticker.pass(80_000);
  questions.progress('a', { done: 0.5, says: 'Half of it.' });
  ticker.pass(80_000);
  expect(heard).toEqual([{ done: 0.5, says: 'Half of it.' }]);
  ticker.pass(15_000);
  expect(await answer).toEqual(noAnswer('No answer came. Ask again.'));
  ticker.pass(10_000);
  expect(ticker.pending()).toBe(0);
});

test('with the line go the questions that were asked on it', async () => {
  const ticker = fakeTicker();
  const questions = openQuestions(ticker, TO_LOGS);
  const answers = Promise.all([questions.wait('a', () => {}), questions.wait('b', () => {})]);
  questions.lost();
  const lost = noAnswer('The connection was lost. Ask again once it is back.');
  expect(await answers).toEqual([lost, lost]);
  expect(ticker.pending()).toBe(0);
});
