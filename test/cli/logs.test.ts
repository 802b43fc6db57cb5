import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet } from 'jose';
import type { JSONWebKeySet } from 'jose';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

const SCENARIO = 'scenarios/overseas-server';

async function written(seed: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-logs-'));
  const io = capturedIo();
  expect(
    await main(['logs', SCENARIO, '--seed', String(seed), '--tokens', '5000', '--out', folder], io),
  ).toBe(0);
  expect(io.errLines).toEqual([]);
  return folder;
}

const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const rowsOf = (folder: string, name: string) =>
  Papa.parse<Record<string, string>>(textOf(folder, name), { header: true, skipEmptyLines: true }).data;

test('the same seed writes the same files, to the byte; another seed writes others', async () => {
  const [one, two, other] = [await written(7), await written(7), await written(8)];
  expect(readdirSync(one).sort()).toEqual(
    ['gateway', 'issuance', 'keys', 'members', 'sessions', 'tokens']
      .map((id) => `${id}.csv`)
      .concat('keys.json')
      .sort(),
  );
  expect(readdirSync(one).filter((name) => textOf(two, name) !== textOf(one, name))).toEqual([]);
  expect(textOf(other, 'gateway.csv') === textOf(one, 'gateway.csv')).toBe(false);
});

test('anybody can check with tools of their own: the tokens verify, and some were never issued', async () => {
  const folder = await written(7);
  const keys = createLocalJWKSet(JSON.parse(textOf(folder, 'keys.json')) as JSONWebKeySet);
  const issued = new Set(rowsOf(folder, 'issuance.csv').map(({ jti }) => jti));
  const since = rowsOf(folder, 'issuance.csv')[0]?.['issued'] ?? '';
  const inGateway = new Map(rowsOf(folder, 'gateway.csv').map((row) => [row['jti'], row]));
  const tokens = rowsOf(folder, 'tokens.csv');
  let neverIssued = 0;
  for (const { jti = '', token = '' } of tokens) {
    const { payload } = await compactVerify(token, keys);
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ jti });
    const row = inGateway.get(jti);
    if (row && (row['iat'] ?? '') > since && !issued.has(jti) && row['sid'] === '') neverIssued += 1;
  }
  expect(tokens.length).toBeGreaterThan(500);
  expect(neverIssued).toBeGreaterThan(0);
});

test('a query is measured on log one can see and on log nobody has seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-detect-'));
  const sql = join(folder, 'rule.sql');
  writeFileSync(sql, "SELECT jti FROM gateway WHERE result = 'no such member'");
  const io = capturedIo();
  expect(await main(['detect', SCENARIO, '--seed', '7', '--sql', sql, '--json'], io)).toBe(0);
  expect(io.outLines).toHaveLength(1);
  const answer = JSON.parse(io.outLines[0] ?? '') as { flagged: number; unseen: Record<string, number> };
  expect(Object.keys(answer)).toEqual(['flagged', 'visible', 'unseen']);
  expect(answer.flagged).toBeGreaterThan(10);
  expect(answer.unseen['precision']).toBeGreaterThan(0.98);
  expect(answer.unseen['recall']).toBeCloseTo(0.57, 1);
});

const TROUBLE: [name: string, args: string[], code: number, says: RegExp][] = [
  ['no scenario', ['logs', '--out', 'x'], 2, /Which folder/],
  ['a seed that is none', ['logs', SCENARIO, '--out', 'x', '--seed', 'seven'], 2, /"seven" is not a seed/],
  ['a time that is none', ['logs', SCENARIO, '--out', 'x', '--at', 'noon'], 2, /--at: Found "noon"/],
  ['a folder that is not there', ['logs', 'no/such', '--out', 'x'], 3, /no\/such cannot be read/],
  ['a scenario without logs', ['logs', 'test/lint/ok/forty-lines.yaml', '--out', 'x'], 3, /has no logs/],
  ['a query file that is not there', ['detect', SCENARIO, '--sql', 'no.sql'], 3, /no\.sql cannot be read/],
  [
    'a query of another name',
    ['detect', SCENARIO, '--sql', 'package.json', '--query', 'x'],
    2,
    /There is no query "x"/,
  ],
  ['a file that is no query', ['detect', SCENARIO, '--sql', 'package.json'], 1, /^package\.json:1:1: /],
];

test.each(TROUBLE)('%s is a sentence', async (_, args, code, says) => {
  const io = capturedIo();
  expect(await main(args, io)).toBe(code);
  expect(io.errLines.join('\n')).toMatch(says);
});
