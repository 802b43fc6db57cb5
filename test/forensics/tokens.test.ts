import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keySet, publicKey, secretKey } from '../../src/forensics/keys.ts';
import { mint } from '../../src/forensics/mint.ts';
import type { Trace } from '../../src/forensics/trace.ts';
import { deepFreeze } from '../frozen.ts';
import { readSource } from '../source-file.ts';
import { gameOf, LOGS, populationOf, sixGates, traceOf } from './small-world.ts';

const GAME = { scenario: 'six-gates', seed: 7 };
const SEEDS = [1, 7, 4_294_967_295, 2 ** 53 - 1];

const tokenOf = (trace: Trace, game = GAME): string =>
  mint(game, LOGS.token, populationOf(trace.population), trace);

test('a key belongs to a scenario, a seed and a credential, and is the same each time', () => {
  const games = ['six-gates', 'other'].flatMap((scenario) => SEEDS.map((seed) => ({ scenario, seed })));
  const keysOf = () =>
    games.flatMap((game) => ['old', 'stolen'].map((kid) => [...secretKey(game, kid)].join()));
  const keys = keysOf();
  expect(new Set(keys).size).toBe(games.length * 2);
  // So many keys of other games in between that the first ones have been forgotten and are made again.
  for (let seed = 100; seed < 700; seed++) publicKey({ scenario: 'filler', seed }, 'k');
  expect(keysOf()).toEqual(keys);
});

test('names that run together do not share a key', () => {
  const x = publicKey({ scenario: 'a', seed: 1 }, '2,k').x;
  expect(publicKey({ scenario: 'a,1', seed: 2 }, 'k').x).not.toBe(x);
  expect(publicKey({ scenario: 'a', seed: 12 }, ',k').x).not.toBe(x);
});

test('the key set is what is published now', () => {
  const s = sixGates();
  const kids = (cards: string[]) => keySet(gameOf(s, 7, cards)).keys.map(({ kid }) => kid);
  expect([[], ['publish'], ['publish', 'remove']].map(kids)).toEqual([
    ['old', 'stolen'],
    ['old', 'stolen', 'fresh'],
    ['fresh'],
  ]);
});

test('no private key in the key set', () => {
  const { keys } = keySet(gameOf(sixGates(), 7, ['publish']));
  const members = ['kty', 'crv', 'x', 'y', 'kid', 'alg', 'use'];
  for (const key of keys) expect(Object.keys(key)).toEqual(members);
  expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
});

test('only the two minters get at private keys', () => {
  const users = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => /\bsecretKey\b/.test(readFileSync(`src/${path}`, 'utf8')));
  expect(users.toSorted()).toEqual(['forensics/forge.ts', 'forensics/issue.ts', 'forensics/keys.ts']);
});

test('the thief shares no code with the issuer but the key and the curve', () => {
  const path = 'src/forensics/forge.ts';
  const used = readSource(path, readFileSync(path, 'utf8')).imports.filter(({ typeOnly }) => !typeOnly);
  expect(used.map(({ from }) => from)).toEqual(['@noble/curves/nist.js', './keys.ts']);
});

test.each(SEEDS)('seed %i: honest and forged tokens verify alike', async (seed) => {
  const s = sixGates();
  const set = createLocalJWKSet(keySet(gameOf(s, seed)));
  const verified = ['members', 'batch', 'forged'].flatMap((population) =>
    ['old', 'stolen'].map(async (key, number) => {
      const trace = traceOf(population, number, { key });
      const token = tokenOf(trace, { scenario: s.id, seed });
      const rules = { algorithms: ['ES256'], audience: 'gates', currentDate: new Date(trace.useMs) };
      return (await jwtVerify(token, set, rules)).payload['jti'];
    }),
  );
  expect(await Promise.all(verified)).toEqual([
    'members-0',
    'members-1',
    'batch-0',
    'batch-1',
    'forged-0',
    'forged-1',
  ]);
});

test('a token of one game is worth nothing in another', async () => {
  const token = tokenOf(traceOf('forged', 1));
  const currentDate = new Date(traceOf('forged', 1).useMs);
  const verify = (seed: number) =>
    jwtVerify(token, createLocalJWKSet(keySet(gameOf(sixGates(), seed))), { currentDate });
  await expect(verify(7)).resolves.toBeTruthy();
  await expect(verify(8)).rejects.toThrow('signature verification failed');
});

test('the same token has the same text, whatever was made before', () => {
  const honest = deepFreeze(traceOf('members', 3));
  const forged = deepFreeze(traceOf('forged', 3));
  const first = [tokenOf(honest), tokenOf(forged)];
  expect([tokenOf(forged), tokenOf(honest)].reverse()).toEqual(first);
});

test('an honest token, claim by claim', () => {
  const trace = traceOf('members', 0);
  expect(Object.entries(decodeJwt(tokenOf(trace)))).toEqual([
    ['iss', 'https://id.example'],
    ['aud', 'gates'],
    ['sub', 1000],
    ['sid', 's-0'],
    ['client', 'web'],
    ['jti', 'members-0'],
    ['iat', 1_767_255_154.567],
    ['exp', 1_767_298_354.567],
  ]);
  expect(decodeProtectedHeader(tokenOf(trace))).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'stolen' });
});

test('a field without a value leaves its claim out', () => {
  const fields = { jti: 'x', sub: null, client: 'web' };
  const claims = ['members', 'forged'].map((population) =>
    Object.keys(decodeJwt(tokenOf(traceOf(population, 0, { fields })))),
  );
  expect(claims).toEqual([
    ['iss', 'aud', 'client', 'jti', 'iat', 'exp'],
    ['jti', 'aud', 'exp', 'iat'],
  ]);
});

test('quotes, letters of any script and line ends survive both makers', () => {
  const fields = { jti: '"\\\n', sub: '김민지 · 😀', client: '</script>' };
  for (const population of ['members', 'forged'])
    expect(decodeJwt(tokenOf(traceOf(population, 0, { fields })))).toMatchObject({
      jti: fields.jti,
      sub: fields.sub,
    });
});

/** What tells the two makers apart, for somebody who looks at the text alone. */
function habitsOf(token: string) {
  const [header = '', claims = ''] = token
    .split('.')
    .slice(0, 2)
    .map((part) => Buffer.from(part, 'base64url').toString());
  const { iat = 0, exp = 0 } = decodeJwt(token);
  return {
    typ: header.includes('"typ"'),
    keyFirst: header.startsWith('{"kid"'),
    spaces: claims.includes('": '),
    session: claims.includes('"sid"'),
    nameFirst: claims.startsWith('{"jti"'),
    wholeMinute: iat % 60 === 0,
    hours: (exp - iat) / 3600,
  };
}

const NUMBERS = Array.from({ length: 20 }, (_, number) => number);

test('every forged token bears the marks of its maker, and no honest one does', () => {
  for (const number of NUMBERS) {
    expect(habitsOf(tokenOf(traceOf('forged', number)))).toEqual({
      typ: false,
      keyFirst: true,
      spaces: true,
      session: false,
      nameFirst: true,
      wholeMinute: true,
      hours: 24,
    });
    expect(habitsOf(tokenOf(traceOf('members', number)))).toEqual({
      typ: true,
      keyFirst: false,
      spaces: false,
      session: true,
      nameFirst: false,
      wholeMinute: false,
      hours: 12,
    });
  }
});

test('whole minutes alone accuse the honest night batch', () => {
  const batch = NUMBERS.map((number) => habitsOf(tokenOf(traceOf('batch', number))));
  expect(batch.every(({ wholeMinute, typ, session }) => wholeMinute && typ && session)).toBe(true);
});
