// The log desk of a room: a server in this process, the logs in real threads of the built command line.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { DeskTables } from '../../src/forensics/desk-types.ts';
import { openRoomDesk } from '../../src/session/room-desk.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { flagship } from '../incident/scenarios.ts';
import {
  ANTI_JOIN,
  atBrief,
  done,
  ENDLESS,
  sitDown,
  skipUntil,
  toTheSuspicion,
  withLogs,
} from './at-logs.ts';
import { CARRIERS, createRoom, enter, joinRoom, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';

vi.setConfig({ testTimeout: 180_000 });

let workshop: Workshop;
let sessions: RoomSession[] = [];
const keep = <T extends RoomSession>(session: T): T => {
  sessions.push(session);
  return session;
};

beforeAll(async () => {
  workshop = await openWorkshop(await withLogs());
});
afterEach(() => {
  sessions.forEach((one) => one.close());
  sessions = [];
});
afterAll(() => workshop.close());

const silently = () => {};

async function opened(session: RoomSession, team?: string): Promise<{ desk: DeskTables; minute: number }> {
  const { desk, open } = openRoomDesk(session, team);
  const state = await open(silently);
  if ('trouble' in state) throw new Error(state.trouble.says);
  return { desk, minute: state.minute };
}

const says = async (asked: Promise<object>) => {
  const answer = await asked;
  return 'trouble' in answer ? (answer.trouble as { says: string }).says : answer;
};

test.each(CARRIERS)('a seat reads its team’s logs by %s: rows, a token, a count', async (carried) => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const analyst = keep(await sitDown(url, made, ['forensics'], { carried }));
  const heard: string[] = [];
  const { desk, open } = openRoomDesk(analyst);
  const state = await open(({ says: word }) => heard.push(word));
  expect(state).toMatchObject({ minute: analyst.sight.value?.minute });
  expect('tables' in state && state.tables.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['gateway', 'issuance']),
  );
  expect(heard.length).toBeGreaterThan(0);
  const answer = await desk.query('SELECT jti FROM gateway ORDER BY jti LIMIT 3');
  if ('trouble' in answer) throw new Error(answer.trouble.says);
  expect(answer).toMatchObject({ columns: ['jti'], rowCount: 3, more: false });
  const token = await desk.token(String(answer.rows[0]?.[0]));
  expect(token).toMatch(/^ey/);
  expect(await desk.inspect(token ?? '')).toMatchObject({
    steps: expect.arrayContaining([expect.objectContaining({ id: 'signature', word: 'valid' })]),
  });
  expect(await desk.token('nobody')).toBeUndefined();
  expect(await desk.query('SELECT * FROM gatway')).toMatchObject({ trouble: { line: 1, col: 15 } });
  const counted = await desk.measure(ANTI_JOIN, 'forged-cards');
  if ('trouble' in counted) throw new Error(counted.trouble.says);
  expect(counted.measured).toBeUndefined();
  expect(counted.counts.flagged).toBeGreaterThan(0);
  expect(counted.counts.signs.length).toBeGreaterThan(0);
});

test('a rule goes from the desk into shadow, and the other seats see that it runs', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const lead = keep(await sitDown(url, made, ['lead']));
  const analyst = keep(await sitDown(url, made, ['forensics']));
  const engineer = keep(await sitDown(url, made, ['identity']));
  await toTheSuspicion(facilitator);
  const { desk } = await opened(analyst);
  expect(await desk.measure(ANTI_JOIN, 'forged-cards')).toHaveProperty('counts');
  const move = { do: 'play', card: 'shadow-rule', rule: { sql: ANTI_JOIN } } as const;
  expect(await engineer.act({ do: 'move', move })).toBe('Others do that work. Propose it.');
  expect(await engineer.act({ do: 'propose', move })).toBe(
    'A rule is run by whoever does that work; it is not proposed.',
  );
  expect(await analyst.act({ do: 'move', move })).toBeUndefined();
  await until(
    () => lead.sight.value?.running.some(({ id }) => id === 'shadow-rule'),
    'the lead sees the rule under way',
  );
  const rule = () =>
    lead.sight.value?.queries.find(({ id, mode }) => id === 'forged-cards' && mode === 'shadow');
  await skipUntil(facilitator, () => rule() !== undefined, 'the lead sees the rule in shadow');
  expect(rule()).toMatchObject({ sql: ANTI_JOIN, flagged: expect.any(Number) });

  // Others put it to work.
  const enforce = { ...move, card: 'enforce-rule' } as const;
  expect(await analyst.act({ do: 'move', move: enforce })).toBe('Others do that work. Propose it.');
  expect(await engineer.act({ do: 'move', move: enforce })).toBeUndefined();
  const isEnforced = () => lead.sight.value?.queries.some(({ mode }) => mode === 'enforce');
  await skipUntil(facilitator, isEnforced, 'the lead sees the rule enforced');
});

test('one device for a whole team reads its logs too, and what is asked goes with its line', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const all = keep(await sitDown(url, made, Object.keys(flagship().people)));
  const { desk } = await opened(all);
  expect(await desk.query('SELECT 1')).toMatchObject({ rows: [[1]] });
  const endless = desk.query(ENDLESS);
  await until(() => all.line.value === 'open', 'it is on the line');
  await Promise.resolve();
  all.close();
  expect(await endless).toEqual({
    trouble: { says: 'The connection was lost. Ask again once it is back.' },
  });
  expect(await desk.query('SELECT 1')).toEqual({ trouble: { says: 'There is no connection.' } });
});

test('a rule that nobody has counted, and that cannot be counted, is refused before the room takes it up', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const analyst = keep(await sitDown(url, made, ['forensics']));
  await toTheSuspicion(facilitator);
  const rule = { sql: 'SELECT door, region FROM gateway' };
  const refused = await analyst.act({ do: 'move', move: { do: 'play', card: 'shadow-rule', rule } });
  expect(refused).toMatch(/one column, or one called jti/);
});

test('the logs stay as they were opened while the game goes on, for every device that opened them', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const [analyst, lead] = [
    keep(await sitDown(url, made, ['forensics'])),
    keep(await sitDown(url, made, ['lead'])),
  ];
  const COUNT = 'SELECT count(*) FROM gateway';
  const before = await opened(analyst);
  const rows = await before.desk.query(COUNT);
  const later = before.minute + 600;
  await skipUntil(facilitator, () => (facilitator.room.value?.minute ?? 0) >= later, 'ten hours pass');
  const after = await opened(lead);
  expect(after.minute).toBeGreaterThanOrEqual(later);
  const more = await after.desk.query(COUNT);
  const again = await before.desk.query(COUNT);
  const rowsIn = (one: object) => ('rows' in one ? one.rows : one);
  expect(rowsIn(again)).toEqual(rowsIn(rows));
  expect(rowsIn(more)).not.toEqual(rowsIn(rows));
});

test('who may not ask is told so: a projector, an observer, another team’s player, anybody before and after', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url, { teams: ['Red', 'Blue'] });
  keep(facilitator);
  const red = keep(await sitDown(url, made, ['forensics']));
  const blue = keep(await sitDown(url, made, ['forensics'], { team: 'team-2' }));
  const screen = keep(enter(url, await joinRoom(url, { as: 'projector', code: made.code })));
  const eve = keep(
    enter(
      url,
      await joinRoom(url, { as: 'observer', code: made.code, name: 'Eve', observer: made.observer }),
    ),
  );
  const standing = keep(enter(url, await joinRoom(url, { as: 'player', code: made.code, name: 'Late' })));
  for (const one of [screen, eve, standing]) await until(() => one.room.value, 'it is on the line');
  const open = (session: RoomSession, team?: string) => says(openRoomDesk(session, team).open(silently));
  expect(await open(screen)).toBe('A projector only shows.');
  expect(await open(eve)).toBe('An observer watches, and does not ask the logs.');
  expect(await open(standing)).toBe('Take a seat first.');
  expect(await open(red, 'team-2')).toBe('You do not see that team.');
  expect(await open(red, 'team-9')).toBe('You do not see that team.');
  expect(await open(facilitator, 'team-2')).toHaveProperty('tables');

  // The logs of another team, by their name.
  const theirs = await blue.askLogs({ do: 'open' });
  const logs = theirs.to === 'open' ? theirs.logs : '';
  expect(await red.askLogs({ do: 'query', logs, sql: 'SELECT 1' })).toMatchObject({
    says: 'These logs are not kept any more. Take them as they stand now.',
  });
  expect(await blue.askLogs({ do: 'query', logs, sql: 'SELECT 1' })).toMatchObject({ rows: [[1]] });
  expect(await blue.askLogs({ do: 'measure', logs, query: 'constructor', sql: 'SELECT 1' })).toMatchObject({
    says: 'There is no such question.',
  });
  await done(facilitator, { do: 'end' });
  expect(await open(red)).toBe('The workshop has ended.');
  expect(await blue.askLogs({ do: 'query', logs, sql: 'SELECT 1' })).toMatchObject({
    says: 'The workshop has ended.',
  });
});

test('before the workshop has begun, and before the logs can be read, nobody reads them', async () => {
  const { url } = workshop.server;
  const lobby = await createRoom(url, { start: 'four-days' });
  const early = keep(await sitDown(url, lobby, ['forensics']));
  expect(await says(openRoomDesk(early).open(silently))).toBe('The workshop has not begun.');
  const { made, facilitator } = await atBrief(url, { start: 'quiet' });
  keep(facilitator);
  const analyst = keep(await sitDown(url, made, ['forensics']));
  expect(await says(openRoomDesk(analyst).open(silently))).toBe('Nobody can look into the logs yet.');
});

test('a server without threads for it says so', async () => {
  const bare = await openWorkshop();
  const { made, facilitator } = await atBrief(bare.server.url);
  keep(facilitator);
  const analyst = keep(await sitDown(bare.server.url, made, ['forensics']));
  expect(await says(openRoomDesk(analyst).open(silently))).toBe('The logs cannot be asked on this server.');
  await bare.close();
});

test('a query without an end is ended, and nobody else waits for it', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url, { teams: ['Red', 'Blue'] });
  keep(facilitator);
  const red = keep(await sitDown(url, made, ['forensics']));
  const blue = keep(await sitDown(url, made, ['forensics'], { team: 'team-2' }));
  const [theirs, ours] = [await opened(red), await opened(blue)];
  let isEnded = false;
  const endless = theirs.desk.query(ENDLESS).finally(() => (isEnded = true));
  expect(await ours.desk.query('SELECT 1')).toMatchObject({ rows: [[1]] });
  expect(await red.act({ do: 'move', move: { do: 'save-query', name: 'first', sql: ANTI_JOIN } })).toBe(
    undefined,
  );
  expect(isEnded).toBe(false);
  expect(await endless).toMatchObject({
    trouble: { says: expect.stringMatching(/^This did not come to an end within 5 seconds and was ended/) },
  });
  expect(await theirs.desk.query('SELECT 1')).toMatchObject({ rows: [[1]] });
});

test('an answer carries so many bytes at most, and says how many rows there are', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const analyst = keep(await sitDown(url, made, ['forensics']));
  const { desk } = await opened(analyst);
  const wide = Array.from({ length: 90 }, (_, n) => `hex(zeroblob(400)) AS c${n}`).join(', ');
  const answer = await desk.query(`SELECT ${wide} FROM gateway LIMIT 1000`);
  if ('trouble' in answer) throw new Error(answer.trouble.says);
  expect(answer.rowCount).toBe(1000);
  expect(answer.rows.length).toBeLessThan(1000);
  expect(JSON.stringify(answer.rows).length).toBeLessThanOrEqual(300_000);
  expect(answer.rows.length).toBeGreaterThan(0);
});

test('a query and a token beyond all bounds are refused with a sentence, whoever sends them', async () => {
  const { url } = workshop.server;
  const { made, facilitator } = await atBrief(url);
  keep(facilitator);
  const analyst = keep(await sitDown(url, made, ['forensics']));
  const { desk } = await opened(analyst);
  expect(await says(desk.query('x'.repeat(10_001)))).toBe(
    'A query may have 10,000 characters. This one has 10,001.',
  );
  expect(await says(desk.measure('x'.repeat(20_000), 'forged-cards'))).toMatch(/^A query may have 10,000/);
  expect(await desk.inspect('x'.repeat(9000))).toMatchObject({
    says: 'A token may have 8,000 characters. This one has 9,000.',
  });
  // More than the line carries is not sent at all.
  expect(await says(desk.query('한'.repeat(20_000)))).toBe('That is too long to be sent.');
  expect(
    await analyst.act({ do: 'move', move: { do: 'save-query', name: 'a', sql: '한'.repeat(20_000) } }),
  ).toBe('That is too long to be sent.');
  expect(await desk.query('SELECT 1')).toMatchObject({ rows: [[1]] });
});
