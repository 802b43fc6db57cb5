import { cpSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

vi.setConfig({ testTimeout: 120_000 });

const STARTER = 'src/cli/starter';
const EITHER_OR = 'test/data/prove/either-or.yaml';

async function keyfall(...args: string[]) {
  const io = capturedIo();
  const code = await main(args, io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}
const proven = (...args: string[]) => keyfall('prove', ...args, '--games', '0');

test('what a new scenario begins with is proven, and said so in words', async () => {
  const { code, out } = await proven(STARTER, '--all');
  expect(out).toMatch(/^Unreachable: 0\. Not decided: 0\.$/m);
  expect(out).toMatch(/^No dead end: /m);
  expect(out).toMatch(
    /^✓ card \S+ begun: “.+” is begun\. 1 decision \(.+\)\. At \d+ \w+ \d{4}, \d\d:\d\d\.$/m,
  );
  expect(code).toBe(0);
});

test('every recording that is printed or written is accepted by keyfall replay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-prove-'));
  cpSync(STARTER, folder, { recursive: true });
  const { code, out } = await proven(folder, '--json', '--out', folder);
  expect(code).toBe(0);
  const { outcomes } = JSON.parse(out) as { outcomes: { id: string; verdict: string; recording?: object }[] };
  expect(outcomes.filter(({ recording }) => !recording)).toEqual([]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.keyfall.json'));
  expect(files).toHaveLength(outcomes.length);
  for (const file of files) expect((await keyfall('replay', join(folder, file))).code).toBe(0);
  const printed = outcomes.map(({ recording }) => JSON.stringify(recording)).sort();
  const written = files
    .map((file) => JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .sort();
  expect(written).toEqual(printed);
});

test('a proof written twice is the same file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-prove-'));
  cpSync(STARTER, folder, { recursive: true });
  const write = async (): Promise<string> => {
    expect((await proven(folder, '--write')).code).toBe(0);
    return readFileSync(join(folder, 'proof.json'), 'utf8');
  };
  expect(await write()).toBe(await write());
});

test('what is out of reach is named, and how that is known', async () => {
  const { code, out } = await proven(EITHER_OR);
  expect(code).toBe(1);
  expect(out).toMatch(/^✗ card never begun \[unreachable\] .+ Every game was tried/m);
});

test('what was not decided is named, and which limit was hit', async () => {
  const { code, out } = await proven(EITHER_OR, '--depth', '1');
  expect(code).toBe(1);
  expect(out).toMatch(/^\? card never begun \[not decided\] .+ all games of up to 1 decision\b/m);
});

const REFUSED: [what: string, args: string[], code: number, says: string][] = [
  ['no folder', [], 2, 'Which one scenario?'],
  ['no number', [STARTER, '--positions', 'many'], 2, '--positions is a whole number; found "many"'],
  ['an unknown option', [STARTER, '--fast'], 2, "Unknown option '--fast'"],
  ['a folder that is not there', ['scenarios/nowhere'], 3, 'scenarios/nowhere cannot be read'],
];

test.each(REFUSED)('%s is said to be wrong', async (_, args, code, says) => {
  const answer = await keyfall('prove', ...args);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(says);
});
