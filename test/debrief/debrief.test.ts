import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { debriefOf } from '../../src/debrief/debrief.ts';
import { LANES } from '../../src/debrief/debrief-types.ts';
import { costMost, countsIn, gainedMost, lostBy } from '../../src/debrief/ledger.ts';
import { traceOf } from '../../src/debrief/trace.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { replay } from '../../src/incident/replay.ts';
import { playTimed } from '../../src/incident/timed.ts';
import { readHistory } from '../../src/scenario/history.ts';
import { everyScenario, flagship, fromFile } from '../incident/scenarios.ts';
import { randomGame } from '../incident/random-player.ts';
import { historyRecording } from './recordings.ts';

const s = flagship();
const history = debriefOf(s, historyRecording(s));

test.each(everyScenario())('looking on does not change a game of %s', (_, scenario) => {
  for (const seed of [1, 2, 3]) {
    const { recording } = randomGame(scenario, seed, { moves: 30 });
    const { incident } = replay(scenario, recording);
    playInPlace(scenario, incident, { do: 'wait', until: scenario.closes });
    expect(traceOf(scenario, recording).incident).toEqual(incident);
  }
});

test.each(everyScenario())('a debrief of %s is plain data and the same each time', (_, scenario) => {
  for (const recording of [newRecording(scenario, 5), randomGame(scenario, 6, { moves: 60 }).recording]) {
    const debrief = debriefOf(scenario, recording);
    expect(JSON.parse(JSON.stringify(debrief))).toEqual(debrief);
    expect(debriefOf(scenario, recording)).toEqual(debrief);
  }
});

test('a game that was left says so and is waited to its close', () => {
  const debrief = debriefOf(s, newRecording(s, 4536));
  expect(debrief.leftAt).toBe('Thu 2 Jan 2025, 09:00');
  expect(debrief.ending.title).toBe('Told by others');
  expect(history.leftAt).toBeUndefined();
});

test('every lane of history has something in it, in the order of time, with names of its own', () => {
  const { items } = history.timeline;
  expect(new Set(items.map(({ lane }) => lane))).toEqual(new Set(LANES));
  expect(items.map(({ from }) => from)).toEqual(items.map(({ from }) => from).sort((a, b) => a - b));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const item of items) {
    expect(item.cause.length + item.after.length).toBeGreaterThan(0);
    expect(item.to ?? item.from).toBeGreaterThanOrEqual(item.from);
    expect(`${item.id} ${item.label} ${item.says} ${item.cause.join()} ${item.after.join()}`).not.toMatch(
      /undefined|NaN|\[object|[{}]/,
    );
  }
});

test('the same report is early, late or neither by the reading of when they knew', () => {
  const [first] = history.readings;
  const words = Object.fromEntries((first?.readings ?? []).map(({ id, word }) => [id, word]));
  expect(first?.duty).toBe('kr-24h');
  expect(words).toMatchObject({
    mail: 'late by 47 h 23 min',
    briefed: 'late by 29 h 35 min',
    verified: 'on time, 1 h 17 min to spare',
    'date-only': 'indeterminate: between 2 h 24 min early and 21 h 35 min late',
  });
  expect(first?.readings.find(({ taken }) => taken)?.id).toBe('briefed');
});

test('the bill of the breach: unrelated fines are shown and kept out of the sum', () => {
  const { penalties, ceilings } = history.realCase;
  expect(penalties.map(({ kind, total }) => [kind, total])).toEqual([
    ['breach', 'Together about KRW 423,516,800,000'],
    ['unrelated', undefined],
    ['ceiling', undefined],
    ['beside', undefined],
  ]);
  expect(penalties[1]?.rows.map(({ amount }) => amount)).toEqual(['about KRW 201.1 billion']);
  expect(ceilings[0]).toBe(
    '24-hour report: at most KRW 30,000,000 for being late, under version 2024-08-14. The same facts: KRW 50,000,000 under version 2026-10-01.',
  );
});

test('each duty says what starts it, and later reports follow where the law asks for them', () => {
  const [first] = history.readings;
  expect(first).toMatchObject({
    law: 'Network Act, Art. 48-3, version 2024-08-14',
    starts: 'knowledge of an intrusion',
    calendar: 'office of this scenario, Asia/Seoul',
    later: [],
  });
  expect(first?.readings.find(({ id }) => id === 'verified')?.evidence[0]).toMatch(
    /^“.*” done, Tue 18 Nov 22:52$/,
  );
});

test('the documents of history are what it filed and sent, oldest first', () => {
  expect(history.documents.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
    'kr-24h.0 First report',
    'kr-72h.0 First report',
    'notice.0 Notice',
    'kr-72h.1 Supplement',
    'notice.1 Notice',
    'notice.2 Notice',
    'us-8k.0 First report',
    'kr-72h.2 Supplement',
    'notice.3 Notice',
  ]);
  expect(history.documents[1]?.head).toContainEqual({
    label: 'Filed',
    says: '20 Nov 2025, hour not on record',
  });
  expect(history.documents[2]?.stamp).toBe('Put right on Sun 7 Dec 10:00');
});

test('an envelope is a message that was never sent', () => {
  const shut = new Set(history.envelopes.map(({ id }) => id));
  expect(shut.size).toBeGreaterThan(5);
  expect(history.answered.some(({ id }) => shut.has(id))).toBe(false);
  expect(history.envelopes.every(({ envelope }) => envelope.length > 20)).toBe(true);
});

test('the six decoys of the flagship are among the cards that could not stop it', () => {
  const ids = history.decoys.map(({ id }) => id);
  const six = [
    'reset-passwords',
    'require-second-factor',
    'lock-accounts',
    'limit-addresses',
    'bind-cards',
    'shorten-cards',
  ];
  expect(ids).toEqual(expect.arrayContaining(six));
  for (const works of ['quarantine', 'remove-key', 'purge-caches', 'restart-book', 'enforce-rule']) {
    expect(ids).not.toContain(works);
  }
});

test('the dearest entry comes first, and an item finds the entries that look at it', () => {
  const costs = costMost(history.ledger).map(lostBy);
  expect(costs).toEqual([...costs].sort((a, b) => b - a));
  expect(gainedMost(history.ledger).every((one) => one.points >= lostBy(one))).toBe(true);
  const filing = history.timeline.items.find(({ id }) => id === 'filed:0');
  expect(filing && countsIn(history.ledger, filing).some(({ axis }) => axis === 'reporting')).toBe(true);
});

test('the real organisation is named in the real case only', () => {
  const { realCase, ...rest } = history;
  expect(JSON.stringify(realCase)).toContain('Coupang');
  expect(JSON.stringify(rest)).not.toContain('Coupang');
});

test('a debrief in minutes: at once has no number, what forgets nothing needs no hold, a sweep is no decoy', () => {
  const scenario = fromFile('scenarios/hot-wallet/scenario.yaml');
  const text = readFileSync('scenarios/hot-wallet/by-the-book.yaml', 'utf8');
  const { history: book } = readHistory({ path: 'by-the-book.yaml', text }, scenario);
  if (!book) throw new Error('The book cannot be read.');
  const debrief = debriefOf(scenario, playTimed(scenario, book).recording);
  const filed = debrief.timeline.items.find(({ label }) => label.startsWith('Halt filed'));
  expect(filed).toMatchObject({ label: 'Halt filed after 25 min', tone: 'safe' });
  expect(debrief.timeline.opensWith).toBe('hours');
  expect(history.timeline.opensWith).toBe('days');
  // The barrier earns points, a sweep takes coins out of his reach, the phone tree brings people: only these were in vain.
  expect(debrief.decoys.map(({ id }) => id).toSorted()).toEqual(
    ['collect-strays', 'halt-all', 'halt-sable', 'signing-off', 'sweep-quill'].toSorted(),
  );
  const ledgers = debrief.timeline.items.find(({ id }) => id === 'kept:chain-record');
  expect(ledgers).toMatchObject({ label: 'Public ledgers: forgets nothing', tone: 'safe' });
  expect(JSON.stringify(debrief)).toContain(
    'for not being at once, which has no number, under version 2024-07-19',
  );
});
