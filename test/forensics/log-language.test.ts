// What a scenario file can say of its logs, without code: other tables, other columns, other habits, other traps.
import { expect, test } from 'vitest';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { play } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import { minuteOf, scenarioOf } from '../incident/scenarios.ts';
import { column, logsOf } from './logs-of.ts';

/** A hotel whose room keys are copied: nothing of it is in the flagship. */
const s = scenarioOf(`
format: 1
id: hotel
title: Hotel
zone: Europe/Berlin
opens: 2026-03-02 08:00
closes: 2026-04-30 08:00
people: { porter: {} }
credentials: { house: { label: house key, state: current } }
relying-parties: { east: { accepts: [house], share: 75% }, west: { accepts: [house], share: 25% } }
evidence: { spool: { keeps: 7 days, clears: daily at 04:00, hold: at once } }
flows:
  stays: { rate: 2000 per day }
  copies: { rate: 100 per day, with: house, through: [west], from: { at: 2026-03-05 12:00 }, to: { at: 2026-03-25 12:00 } }
logs:
  names: pass
  token: { issuer: desk, audience: doors }
  begins: 2026-02-20
  unseen: { from: 2026-03-10, for: 2 days }
  fields:
    pass: { id: 10, prefix: p }
    floor: { number: 1 to 9 }
    guest: [{ share: 80%, pick: { regular: 50%, new: 50% } }, { share: 20%, is: staff }]
    minutes: { average: 2.5 }
    booked: { before: issue, by: 1 day }
    radio: { address: 10.0.0.250, count: 10 }
  populations:
    guests: { flow: stays, issued: yes, stamp: second, life: 1 day, age: 0 to 30 minutes, unseen: 4000 }
    copier: { like: guests, flow: copies, issued: no, unseen: 200, fields: { guest: nothing, minutes: 9 } }
  tables:
    opened:
      says: Each door that was opened.
      row: use
      stores: [spool]
      columns:
        at: { shows: use, says: when }
        pass: { says: the pass }
        wing: { shows: door, says: which wing }
        floor: { type: number, says: which floor }
        guest: { says: what the guest is }
        minutes: { type: number, says: how long it stood open }
        radio: { says: the lock's address }
    handed_out:
      says: Each pass that the desk made.
      row: issue
      late: [{ share: 50%, by: 10 to 20 minutes }]
      lost: [{ where: { floor: 9 } }, { from: 2026-03-20, to: 2026-03-21 }]
      columns: { made: { shows: issue, says: when }, pass: { says: the pass }, floor: { type: number, says: which floor }, came: { shows: arrived, says: when it was written down }, booked: { type: time, says: since when it is booked } }
queries:
  copied: { table: opened }
`);

const at = (instant: string) =>
  play(s, begin(s, newRecording(s, 5)), { do: 'wait', until: minuteOf(s, instant) });
const made = logsOf(s, at('2026-03-24 12:00'));
const days = (from: string) => Math.round((minuteOf(s, '2026-03-24 12:00') - minuteOf(s, from)) / 1440);

test('tables have the columns of the file, in its order', () => {
  expect(made.tables.map(({ id, columns }) => [id, columns.map(({ name }) => name).join(' ')])).toEqual([
    ['opened', 'at pass wing floor guest minutes radio'],
    ['handed_out', 'made pass floor came booked'],
  ]);
});

test('a store keeps what it keeps; a table without one forgets nothing', () => {
  expect(String(column(made, 'opened', 'at')[0]).slice(0, 10)).toBe('2026-03-17');
  // The first pass was used on 20 February, and made up to half an hour before.
  expect(String(column(made, 'handed_out', 'made')[0])).toMatch(/^2026-02-(19 23|20 00)/);
});

test('there are as many rows as the flow moved', () => {
  const rows = column(made, 'opened', 'pass').length;
  expect(rows).toBeGreaterThan(2090 * 7);
  expect(rows).toBeLessThan(2110 * (days('2026-03-17') + 1));
});

test('fields are made as the file says', () => {
  const guests = column(made, 'opened', 'guest');
  const share = (of: string | null) => guests.filter((one) => one === of).length / guests.length;
  expect(share('staff')).toBeCloseTo(0.19, 1);
  expect(share('regular')).toBeCloseTo(0.38, 1);
  expect(share(null)).toBeCloseTo(100 / 2100, 2);
  expect(new Set(column(made, 'opened', 'floor'))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
  expect(column(made, 'opened', 'pass').every((one) => /^p[0-9a-f]{10}$/.test(String(one)))).toBe(true);
  // Ten addresses from 10.0.0.250 on run over into the next block.
  expect(new Set(column(made, 'opened', 'radio'))).toContain('10.0.1.3');
});

test('a mean holds for every number of rows', () => {
  const minutes = made.traces
    .filter(({ population }) => population === 'guests')
    .map(({ fields }) => fields['minutes']);
  const sum = minutes.reduce((all: number, one) => all + Number(one), 0);
  expect(Math.abs(sum / minutes.length - 2.5)).toBeLessThan(0.01);
});

test('lines are lost where and when the file says', () => {
  expect(column(made, 'handed_out', 'floor')).not.toContain(9);
  const thatDay = column(made, 'handed_out', 'made').filter((one) => String(one).startsWith('2026-03-20'));
  expect(thatDay).toEqual([]);
});

test('half of the lines come ten to twenty minutes late', () => {
  const [issued, came] = [column(made, 'handed_out', 'made'), column(made, 'handed_out', 'came')];
  const late = issued.filter((one, row) => Date.parse(`${came[row]}Z`) - Date.parse(`${one}Z`) > 60_000);
  expect(late.length / issued.length).toBeCloseTo(0.5, 1);
});

test('local time follows the clocks of the zone', () => {
  // Clocks go forward on 29 March 2026: the flow goes on, the hour from two to three does not exist.
  const spring = column(logsOf(s, at('2026-03-29 12:00')), 'opened', 'at').map(String);
  expect(spring.some((one) => one.startsWith('2026-03-29 01:'))).toBe(true);
  expect(spring.some((one) => one.startsWith('2026-03-29 02:'))).toBe(false);
  expect(spring.some((one) => one.startsWith('2026-03-29 03:'))).toBe(true);
});

test('rules are measured on it like on any other', async () => {
  const counter = sqlCounter(await loadSql(), s);
  const find = (sql: string) => counter.count(at('2026-03-24 12:00'), { query: 'copied', sql });
  expect(find('SELECT pass FROM opened WHERE guest IS NULL')).toMatchObject({
    measured: { unseen: { forged: 200, honest: 4000, right: 200, wrong: 0 } },
  });
  // Late lines and floor nine: the bare join accuses guests.
  const bare = find('SELECT pass FROM opened WHERE pass NOT IN (SELECT pass FROM handed_out)');
  if ('trouble' in bare) throw new Error(bare.trouble.says);
  expect(bare.measured.unseen.right).toBe(200);
  expect(bare.measured.unseen.wrong).toBeGreaterThan(400);
  counter.close();
});
