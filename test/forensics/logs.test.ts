// What the logs promise: they are made of the scenario, the seed and what happened, and agree with it at every minute.
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { partsAt } from '../../src/incident/levels.ts';
import { play } from '../../src/incident/play.ts';
import { replay } from '../../src/incident/replay.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { Logs, Population } from '../../src/scenario/log-nouns.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { PARTS, WHOLE } from '../../src/scenario/vocabulary.ts';
import type { Trace } from '../../src/forensics/trace.ts';
import { atTheBrief, flagship, minuteOf } from '../incident/scenarios.ts';
import { allTraces, column, logsOf, untouched } from './logs-of.ts';

const s = flagship();
const logs = s.logs as Logs;
const SEEDS = [1, 7, 4536];
const MINUTE_MS = 60_000;

const forged = (id: string) => logs.populations[id]?.issued === false;
const minuteOfTrace = (trace: Trace) => trace.useMs / MINUTE_MS - s.opensEpoch;

/** What a population stands for by a minute, in units of its flow, and what the flow had moved by then. */
function standing(x: Incident, id: string, traces: Trace[], minute: number): [copied: number, moved: number] {
  const { flow, per, oneIn, share } = logs.populations[id] as Population;
  const level = x.flows[flow]?.moved;
  const count = traces.filter((one) => one.population === id && minuteOfTrace(one) <= minute).length;
  const moved = level ? (partsAt(level, minute) * share) / WHOLE / PARTS : 0;
  return [(count * per * oneIn) / PARTS, moved];
}

test('the same scenario, seed and game give the same logs, to the byte', () => {
  const twice = [1, 2].map(() => JSON.stringify(logsOf(s, untouched(s, 7, '2025-11-17 12:00')).tables));
  expect(twice[0]).toBe(twice[1]);
  const other = JSON.stringify(logsOf(s, untouched(s, 8, '2025-11-17 12:00')).tables);
  expect(other).not.toBe(twice[0]);
});

test('a row is the same an hour later: time adds rows, and takes away what the clean-up drops', () => {
  const early = logsOf(s, untouched(s, 7, '2025-11-17 12:00'));
  const late = logsOf(s, untouched(s, 7, '2025-11-17 13:00'));
  const rows = (one: typeof early) =>
    one.tables.find(({ id }) => id === 'gateway')?.rows.map((row) => row.join('|'));
  const [before, after] = [rows(early) ?? [], rows(late) ?? []];
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
});

test('between fifty and two hundred thousand rows lie on the desk at the brief', () => {
  const made = logsOf(s, untouched(s, 4536, '2025-11-17 09:00'));
  const rows = made.tables.reduce((sum, table) => sum + table.rows.length, 0);
  expect(rows).toBeGreaterThan(50_000);
  expect(rows).toBeLessThanOrEqual(200_000);
});

test.each(SEEDS)(
  'seed %i: the copy stands for what the incident moved, at every minute, to within one row',
  (seed) => {
    const x = untouched(s, seed, '2025-11-17 12:00');
    const traces = allTraces(s, x);
    const minutes = [
      '2025-01-12 08:00',
      '2025-01-25 12:00',
      '2025-04-14 02:11',
      '2025-07-01 00:00',
      '2025-11-08 02:10',
    ];
    for (const id of Object.keys(logs.populations).filter(forged))
      for (const instant of minutes) {
        const { per, oneIn } = logs.populations[id] as Population;
        const [copied, moved] = standing(x, id, traces, minuteOf(s, instant));
        const row = (per * oneIn) / PARTS;
        expect(Math.abs(copied - moved), `${id} at ${instant}: ${copied} for ${moved}`).toBeLessThanOrEqual(
          row,
        );
      }
  },
);

test.each(SEEDS)(
  'seed %i: pages, cards for nobody and accounts read come to the incident’s own figures',
  (seed) => {
    const x = untouched(s, seed, '2025-11-17 12:00');
    const traces = allTraces(s, x);
    const stock = (id: string) => partsAt(x.stocks[id] as Incident['stocks'][string], x.minute) / PARTS;
    const sum = (id: string, of: (trace: Trace) => number) =>
      traces.filter(({ population }) => population === id).reduce((all, one) => all + of(one), 0);
    const pages = sum('harvest', (one) => Number(one.fields['pages']) * one.standsFor);
    expect(pages / stock('pages-read')).toBeCloseTo(1, 2);
    expect(sum('ghosts', (one) => one.standsFor) / (stock('nobody-cards') - 61)).toBeCloseTo(1, 2);
    expect(sum('tests', (one) => one.standsFor)).toBe(212);
    expect(sum('test-ghosts', (one) => one.standsFor)).toBe(61);
    const reading = sum('harvest', (one) => one.standsFor) + sum('ghosts', (one) => one.standsFor);
    expect(sum('ghosts', (one) => one.standsFor) / reading).toBeCloseTo(0.566, 2);
  },
);

test.each(SEEDS)(
  'seed %i: the first forged card of a flow is there with the minute the flow first moved, none after it ended',
  (seed) => {
    const x = untouched(s, seed, '2025-11-20 12:00');
    const traces = allTraces(s, x);
    for (const id of ['tests', 'test-ghosts', 'harvest', 'ghosts', 'batch']) {
      const { flow } = logs.populations[id] as Population;
      const minutes = traces.filter(({ population }) => population === id).map(minuteOfTrace);
      expect(Math.floor(Math.min(...minutes)), `first of ${id}`).toBe(x.flows[flow]?.firstMoved);
      expect(Math.max(...minutes), `last of ${id}`).toBeLessThanOrEqual(minuteOf(s, '2025-11-08 02:10'));
    }
  },
);

test.each(SEEDS)(
  'seed %i: forged cards come only through doors and with keys that were open to them then',
  (seed) => {
    const x = untouched(s, seed, '2025-11-17 12:00');
    for (const trace of allTraces(s, x).filter(({ population }) => forged(population))) {
      const flow = s.flows[logs.populations[trace.population]?.flow ?? ''];
      expect(flow?.through).toContain(trace.door);
      expect(flow?.with).toContain(trace.key);
      const passed = x.parties[trace.door]?.passes.findLast(([from]) => from <= minuteOfTrace(trace))?.[1];
      expect(passed).toContain(trace.key);
    }
  },
);

test.each(SEEDS)('seed %i: no forged card was ever issued', (seed) => {
  const made = logsOf(s, untouched(s, seed, '2025-11-17 12:00'));
  const issued = new Set(column(made, 'issuance', 'jti'));
  const names = made.traces
    .filter(({ population }) => forged(population))
    .map(({ fields }) => fields['jti'] ?? '');
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => issued.has(name))).toEqual([]);
});

test.each(SEEDS)(
  'seed %i: every honest card was issued, allowing for a silent host, late lines and what the list forgets',
  (seed) => {
    const x = untouched(s, seed, '2025-11-17 12:00');
    const made = logsOf(s, x);
    const issued = new Set(column(made, 'issuance', 'jti'));
    const from = minuteOf(s, '2025-10-18');
    const honest = made.traces.filter(
      (one) => !forged(one.population) && one.issueMs / MINUTE_MS - s.opensEpoch >= from,
    );
    const missing = honest.filter(({ fields }) => !issued.has(fields['jti'] ?? ''));
    const settled = missing.filter(({ issueMs }) => x.minute + s.opensEpoch - issueMs / MINUTE_MS > 6 * 60);
    expect(settled.every(({ fields }) => fields['host'] === 11)).toBe(true);
    expect(missing.length / honest.length).toBeGreaterThan(0.05);
    expect(missing.length / honest.length).toBeLessThan(0.075);
  },
);

test('a completed list has every honest card, and still no forged one', () => {
  let x = atTheBrief(s, 7);
  const done = (card: string) => `done:${card}`;
  x = { ...play(s, x, { do: 'wait', until: minuteOf(s, '2025-11-17 12:00') }) };
  x = { ...x, happened: { ...x.happened, [done('complete-list')]: x.minute } };
  const made = logsOf(s, x);
  expect(column(made, 'issuance', 'host')).toContain(11);
  const issued = new Set(column(made, 'issuance', 'jti'));
  expect(
    made.traces.some(({ population, fields }) => forged(population) && issued.has(fields['jti'] ?? '')),
  ).toBe(false);
});

test('no two cards share a name', () => {
  const names = allTraces(s, untouched(s, 7, '2025-11-17 12:00')).map(({ fields }) => fields['jti']);
  expect(new Set(names).size).toBe(names.length);
});

test('the clean-up takes the oldest day of a log away, unless a hold has reached it', () => {
  const first = (x: Incident) => String(column(logsOf(s, x), 'gateway', 'at')[0]).slice(0, 10);
  const brief = atTheBrief(s, 7);
  const wait = (x: Incident, instant: string) => play(s, x, { do: 'wait', until: minuteOf(s, instant) });
  const evidence = {
    ...brief.evidence,
    'gateway-hot': {
      ...brief.evidence['gateway-hot'],
      state: 'held',
      trimmedDays: 0,
      reachedAt: brief.minute,
    },
  };
  expect(first(wait(brief, '2025-11-17 12:00'))).toBe('2025-06-20');
  expect(first(wait(brief, '2025-12-01 12:00'))).toBe('2025-07-04');
  expect(first(wait({ ...brief, evidence }, '2025-12-01 12:00'))).toBe('2025-06-19');
});

test('what the team has no way into yet has no rows, and says what it waits for', () => {
  const x = untouched(s, 7, '2025-11-17 12:00');
  const shut = logsOf(s, x).state.tables.find(({ id }) => id === 'night_list');
  expect(shut).toMatchObject({ rows: 0, closed: expect.stringContaining('Walk every verifier') });
  const open = logsOf(s, { ...x, happened: { ...x.happened, 'done:walk-verifiers': x.minute } });
  expect(column(open, 'night_list', 'jti').length).toBeGreaterThan(500);
});

test('the archive brings back the first day, thinned, once it is restored', () => {
  const x = untouched(s, 7, '2025-11-17 12:00');
  const back = logsOf(s, { ...x, happened: { ...x.happened, 'sent:archive-back': x.minute } });
  const at = column(back, 'gateway', 'at');
  const names = column(back, 'gateway', 'jti');
  const first = back.traces.find(({ population }) => population === 'tests')?.fields['jti'] ?? null;
  expect(String(at[0]).slice(0, 7)).toBe('2024-07');
  expect(String(at[names.indexOf(first)]).slice(0, 16)).toBe('2025-01-09 00:00');
  expect(new Set(column(back, 'gateway', 'stands_for'))).toEqual(new Set([1, 4, 140_000, 560_000]));
});

test('how densely something is copied does not tell the forged from the honest', () => {
  const { traces } = logsOf(s, untouched(s, 7, '2025-11-17 12:00'));
  const densities = (isForged: boolean) =>
    new Set(
      traces.filter(({ population }) => forged(population) === isForged).map(({ standsFor }) => standsFor),
    );
  for (const density of densities(true)) expect(densities(false)).toContain(density);
});

test('where a fresh key was made in winter there is nobody to be found', () => {
  const soon = (instant: string, move: Move) => ({ at: minuteOf(s, instant), move, soon: true });
  const winter = [
    soon('2025-01-02 11:00', { do: 'answer', inject: 'leaver-checklist', option: 'replace' }),
    soon('2025-01-06 10:00', { do: 'answer', inject: 'budget-desk', option: 'choose' }),
    soon('2025-01-06 11:00', { do: 'play', card: 'custody-list' }),
    soon('2025-02-05 09:00', { do: 'play', card: 'rotate-at-leaver', option: 'fresh' }),
  ];
  const { recording } = playTimed(s, { seed: 7, pinned: false, moves: winter });
  const until = minuteOf(s, '2025-11-17 12:00');
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  const moves: Move[] = [...recording.moves.slice(0, cut), { do: 'wait', until }];
  const { incident } = replay(s, { ...recording, moves });
  const months = allTraces(s, incident)
    .filter(({ population }) => forged(population))
    .map((trace) => Math.floor(minuteOfTrace(trace)));
  expect(incident.happened['done:rotate-at-leaver']).toBeDefined();
  // The tests of January came before the rotation; nothing came after it.
  expect(months.length).toBe(273);
  expect(Math.max(...months)).toBeLessThan(minuteOf(s, '2025-02-05'));
});

test('after a rotation honest cards carry the new key, from the minute at which the issuer signs with it', () => {
  const switched = minuteOf(s, '2025-11-19 12:00');
  const x = untouched(s, 7, '2025-11-21 12:00');
  const rotated: Incident = {
    ...x,
    published: [...x.published, 'k-fresh'],
    credentials: { ...x.credentials, 'k-fresh': { state: 'current', issuedAt: switched } },
  };
  const honest = logsOf(s, rotated).traces.filter(({ population }) => !forged(population));
  const keys = (fresh: boolean) =>
    new Set(
      honest
        .filter(({ issueMs }) => Math.floor(issueMs / MINUTE_MS) - s.opensEpoch >= switched === fresh)
        .map(({ key }) => key),
    );
  expect(keys(false)).toEqual(new Set(['k-7f2a']));
  expect(keys(true)).toEqual(new Set(['k-fresh']));
});
