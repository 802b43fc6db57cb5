import { readFileSync, readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { recordingSchema } from '../../src/incident/recording.ts';
import { outcomeOf, scenarioOf } from './replay-data.ts';
import type { ReplayData } from './replay-data.ts';

vi.setConfig({ testTimeout: 60_000 });

// Any change of the rules or of a shipped scenario moves a figure here. If it was meant: node scripts/record-replays.mjs

const FOLDER = 'test/replays';
const FILES = readdirSync(FOLDER).map((name): [string, ReplayData] => [
  name,
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as ReplayData,
]);

test.each(FILES)('%s', (_, { recording, expected }) => {
  expect(recordingSchema.safeParse(recording).error).toBeUndefined();
  const s = scenarioOf(recording);
  expect(recording.scenario.hash, 'renew with: node scripts/record-replays.mjs').toBe(s.hash);
  expect(outcomeOf(s, recording)).toEqual(expected);
});
