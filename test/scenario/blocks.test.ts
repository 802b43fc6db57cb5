// The seven cases on which the language was designed, as its design has them: only the mechanics. A frame gives each
// what its block leaves out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { PARTS } from '../../src/scenario/vocabulary.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

type Table = Record<string, unknown>;

const people = (...ids: string[]): Table => Object.fromEntries(ids.map((id) => [id, {}]));
const cards = (...ids: string[]): Table => Object.fromEntries(ids.map((id) => [id, { takes: '1 hour' }]));
const time = (opens: string, closes: string): Table => ({ opens, closes });

const FRAMES: Record<string, Table> = {
  flagship: { ...time('2025-01-02 09:00', '2026-06-11 18:00'), credentials: { 'k-9c01': {} } },
  'first-watch': {
    ...time('2026-03-03 18:00', '2026-03-05 18:00'),
    people: people('engineer', 'watch'),
    claims: { knew: { of: 'intrusion', truth: '2026-03-03 22:00' } },
  },
  'hot-wallet': {
    ...time('2025-11-26 09:00', '2025-12-10 18:00'),
    people: people('wallet'),
    stocks: { served: {} },
    credentials: people('sable-key', 'ember-key', 'old-addresses'),
    audiences: people('press', 'senders'),
  },
  'sim-swap': {
    ...time('2025-04-18 09:00', '2025-07-01 18:00'),
    cards: cards('lock-all', 'stop-sales', 'order-cards'),
  },
  'court-record': time('2022-01-01', '2025-01-01'),
  'courier-api': time('2021-11-01', '2022-01-31'),
  'seller-portal': {
    ...time('2023-12-12 08:00', '2023-12-20 18:00'),
    people: people('platform', 'privacy'),
    queries: { 'crossed-requests': { table: 'uses' } },
    logs: {
      names: 'name',
      token: { issuer: 'i', audience: 'a' },
      unseen: { from: '2023-12-12', for: '1 day' },
      populations: {},
      tables: { uses: { says: 'Each use.', row: 'use', columns: { at: { shows: 'use', says: 'when' } } } },
    },
    claims: { people: { truth: 22_440 }, cause: { kind: 'one-of', choices: ['cache'] } },
    injects: { 'first-call': { says: 'A seller sees a stranger.' } },
  },
};

const LAWS = ['kr-network-act-48-3', 'kr-vaupa-11-2', 'kr-pipa-34', 'kr-pipa-39-4'];
const library = [{ path: 'laws.yaml', text: LAWS.map((id) => `${id}: [{ deadline: 24 hours }]\n`).join('') }];

function framed(name: string): Scenario {
  const block = parse(readFileSync(join(import.meta.dirname, 'blocks', `${name}.yaml`), 'utf8')) as Table;
  const frame: Table = { format: 1, id: name, title: name, zone: 'Asia/Seoul', ...FRAMES[name] };
  const merged: Table = { people: people('lead'), ...frame, ...block };
  for (const noun of Object.keys(block)) {
    if (frame[noun] && !Array.isArray(block[noun]))
      merged[noun] = { ...(frame[noun] as Table), ...(block[noun] as Table) };
  }
  const { scenario, issues } = readScenario([{ path: name, text: stringify(merged) }], library);
  expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([]);
  return scenario as Scenario;
}

test.each(Object.keys(FRAMES))('%s', (name) => {
  expect(framed(name).id).toBe(name);
});

test('a stepped rate', () => {
  const perMinute = 1440 * PARTS;
  expect(framed('hot-wallet').flows['drain-sable']?.rate).toEqual([
    { perDay: 150 * perMinute, minutes: 10 },
    { perDay: 1200 * perMinute, minutes: 15 },
    { perDay: 1025 * perMinute, minutes: 20 },
    { perDay: 500 * perMinute },
  ]);
});

test('a duty that our own control starts', () => {
  expect(framed('hot-wallet').duties['kr-vaupa-11-2']?.clock).toEqual({
    is: 'control',
    control: 'halt-sable',
    mode: 'on',
  });
});

test('a queue', () => {
  expect(framed('sim-swap').flows['replacement']?.uses).toEqual({ cards: PARTS });
});

test('a truth that nobody will know', () => {
  const { claims } = framed('court-record');
  expect(claims['people']?.truth).toEqual({ unknown: true });
  expect(claims['people']?.atLeast).toBe(17_998);
});

test('a choice on a card', () => {
  expect(Object.keys(framed('first-watch').cards['rotate']?.options ?? {})).toEqual([
    'overlap',
    'remove',
    'quarantine',
  ]);
});

test('audiences without a word about channels', () => {
  expect(framed('courier-api').audiences['couriers']).toMatchObject({
    size: 135_000,
    affected: 1_000_000,
    reach: { all: 1_000_000 },
  });
});

test('score rules under their axis', () => {
  expect(Object.keys(framed('sim-swap').score.rules)).toEqual(['containment-1']);
  expect(framed('flagship').score.rules).toEqual({});
});
