import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, readLibrary } from '../../src/cli/folder.ts';
import { lawAt } from '../../src/incident/versions.ts';
import { hashOf } from '../../src/scenario/hash.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { readInstant } from '../../src/scenario/zone.ts';
import { didYouMean, distance } from '../../src/scenario/suggest.ts';
import { deepFreeze, withAlarms } from '../frozen.ts';
import { readFramed, scenarioFrom, sentences } from './frame.ts';

const ROOT = join(import.meta.dirname, '../..');
const flagship = readFolder(join(ROOT, 'scenarios/overseas-server')).files;
const library = readLibrary(ROOT);

test('the overseas server without a finding', () => {
  expect(readScenario(flagship, library).issues.map(formatIssue)).toEqual([]);
});

test('reading without a clock or dice, and twice the same', () => {
  const first = withAlarms(() => readScenario(deepFreeze(flagship), deepFreeze(library)));
  const second = readScenario(flagship, library);
  expect(second.scenario?.hash).toBe(first.scenario?.hash);
});

test('a compiled scenario is plain JSON of whole numbers', () => {
  const { scenario } = readScenario(flagship, library);
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  const { score, sources, metrics, debrief, ...world } = scenario ?? {};
  expect([score, sources, metrics, debrief]).not.toContain(undefined);
  expect(numbersIn(world).filter((number) => !Number.isSafeInteger(number))).toEqual([]);
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test('what nobody wrote', () => {
  const scenario = scenarioFrom(
    'cards: { look-around: { takes: 1 hour } }\ninjects: { mail: { says: Hello. } }\n',
  );
  expect(scenario.cards['look-around']).toMatchObject({
    title: 'Look around',
    who: [],
    options: {},
    then: [],
    again: false,
  });
  expect(scenario.injects['mail']).toMatchObject({ to: ['lead'], by: 'mail', silence: { then: [] } });
  expect(scenario.people['lead']).toMatchObject({ short: 'LE', callOut: 0, standsIn: [], outside: false });
  expect(Object.keys(scenario.acts)).toEqual(['play']);
  expect(scenario.calendars['office']).toMatchObject({
    zone: 'Asia/Seoul',
    hours: [540, 1080],
    holidays: [],
  });
});

test('either of two people', () => {
  const lines =
    'people: { lead: {}, it: {}, hr: {} }\ncards: { look: { who: [lead, it or hr], takes: 1 hour } }\n';
  expect(scenarioFrom(lines).cards['look']?.who).toEqual([['lead'], ['it', 'hr']]);
});

test('costs at a rate, and once', () => {
  const lines =
    'stocks: { lost: {}, spent: {} }\ncontrols: { gate: { costs: { lost: 1 per day, spent: 2 } } }\n';
  const gate = scenarioFrom(lines).controls['gate'];
  expect(gate?.costs).toEqual({ lost: 1_440_000 });
  expect(gate?.costsOnce).toEqual({ spent: 2_880_000 });
});

const LAWS = [
  {
    path: 'laws.yaml',
    text: `the-law:
  - { version: old, valid: { from: 2024-01-01, to: 2025-06-30 }, deadline: 24 hours }
  - { version: new, valid: { from: 2025-07-01 }, deadline: 4 business days, cut-off: "17:30" }
`,
  },
];

test.each([
  ['2025-06-30 23:59', 'old', undefined],
  ['2025-07-01', 'new', 1050],
  ['2023-05-05', 'old', undefined],
])('the version of a law at %s', (instant, version, cutoff) => {
  const text = `format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2025-01-01\ncloses: 2025-12-31\npeople: { lead: {} }
duties: [{ use: the-law, clock: 2025-01-01 }]\n`;
  const { scenario } = readScenario([{ path: 'a.yaml', text }], LAWS);
  const duty = scenario?.duties['the-law'];
  if (!scenario || !duty) throw new Error('It was not read.');
  const at = readInstant(instant, { name: 'UTC', opensEpoch: scenario.opensEpoch });
  const law = lawAt(duty, 'value' in at ? at.value.minute : Number.NaN);
  expect(law.version).toBe(version);
  expect(law.cutoff).toBe(cutoff);
});

test('a warning does not keep a scenario from coming out', () => {
  const read = readFramed('relying-parties: { door: { accepts: current, share: 40% } }\n');
  expect(read.issues.map(({ severity }) => severity)).toEqual(['warning']);
  expect(read.scenario).toBeDefined();
});

test('all mistakes at once', () => {
  expect(
    sentences('cards: { a: { takes: 1 hour, needs: { done: b } }, c: { takes: 2 parsecs } }\n'),
  ).toHaveLength(2);
});

test('markup stays text', () => {
  const says = '<b onclick="x()">Hello</b> {{x}} ${y}';
  expect(scenarioFrom(`injects: { mail: { says: '${says}' } }\n`).injects['mail']?.says).toBe(says);
});

test('no file, and none that is the scenario', () => {
  expect(readScenario([], []).issues.map(({ rule }) => rule)).toEqual(['no-scenario']);
  const files = ['a.yaml', 'b.yaml'].map((path) => ({ path, text: 'format: 1' }));
  expect(readScenario(files, []).issues.map(({ rule }) => rule)).toEqual(['no-scenario']);
});

test('a hash minds the content, not the order of keys', () => {
  expect(hashOf({ a: 1, b: [1, 2] })).toBe(hashOf({ b: [1, 2], a: 1 }));
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
  expect(hashOf({})).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  ['taks', 'takes', 1],
  ['hodl', 'hold', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('from %s to %s', (found, meant, steps) => {
  expect(distance(found, meant)).toBe(steps);
});

test('no suggestion where nothing is near', () => {
  expect(didYouMean('take', ['takes', 'title'])).toBe(' Did you mean "takes"?');
  expect(didYouMean('zebra', ['takes', 'title'])).toBe('');
});
