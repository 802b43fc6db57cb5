import { afterEach, expect, test, vi } from 'vitest';
import { inspect } from '../../src/forensics/inspect.ts';
import type { Known } from '../../src/forensics/inspect/about.ts';
import { mint } from '../../src/forensics/mint.ts';
import { atTheBrief, flagship } from '../incident/scenarios.ts';
import { signed } from './hostile-tokens.ts';
import { GAME, GATES, judged, stepOf, tokenOf } from './judged.ts';
import { gameOf, LOGS, populationOf, traceOf } from './small-world.ts';

/** 2026-01-01 10:00, the minute at which the game stands. */
const NOW = Date.UTC(2026, 0, 1, 10) / 1000;

afterEach(() => vi.unstubAllGlobals());

const VALID = 'The signature is valid';
const OPEN = `${VALID}: its maker can use first seal. Whether that was the issuer is open`;
const HEADLINES: [population: string, key: string, known: Known, tone: string, says: string][] = [
  [
    'members',
    'stolen',
    'listed',
    'safe',
    `${VALID}, and the issuer has a record of making this boarding pass.`,
  ],
  [
    'forged',
    'stolen',
    'not listed',
    'hostile',
    `${VALID}, and the issuer has no record of making this boarding pass.`,
  ],
  ['forged', 'stolen', 'too old', 'unproven', `${OPEN}: the issuance list does not reach back that far.`],
  ['members', 'stolen', 'cannot be read', 'unproven', `${OPEN}: nobody may read the issuance list yet.`],
  ['forged', 'spare', 'cannot be read', 'hostile', `${VALID}, with a seal that was never published.`],
];

test.each(HEADLINES)('%s with %s, %s: %s', async (population, key, known, tone, says) => {
  const found = await judged(tokenOf(population, { key }), known);
  expect([found.tone, found.says]).toEqual([tone, says]);
  expect(stepOf(found, 'signature')).toMatchObject({ word: 'valid', tone: 'plain' });
});

test('every step of an honest token, in order', async () => {
  const { steps } = await judged(tokenOf('members'), 'listed');
  expect(steps.map(({ label, word }) => `${label}: ${word}`)).toEqual([
    'Form: a token',
    'Algorithm: ES256',
    'Seal: signs now',
    'Signature: valid',
    'Time: fresh',
    'Issuance: on the list',
  ]);
});

test('header and claims in the order in which they stand, times as people say them', async () => {
  const { header, claims } = await judged(`  Bearer ${tokenOf('forged')}\n`, 'listed');
  expect(header).toEqual([
    { name: 'kid', value: 'stolen' },
    { name: 'alg', value: 'ES256' },
  ]);
  expect(claims).toEqual([
    { name: 'jti', value: 'forged-0' },
    { name: 'sub', value: '1000' },
    { name: 'aud', value: 'gates' },
    { name: 'exp', value: '1767341520', means: '2 Jan 2026, 08:12:00' },
    { name: 'iat', value: '1767255120', means: '1 Jan 2026, 08:12:00' },
  ]);
  const honest = await judged(tokenOf('members'), 'listed');
  expect(honest.claims.at(-2)?.means).toBe('1 Jan 2026, 08:12:34.567');
});

test('a token that is not from our issuer or not for us', async () => {
  const token = await signed(GAME, {}, { iss: 'https://other.example', aud: ['shop'], jti: 'x' });
  const { claims } = await judged(token, 'not listed');
  expect(claims.map(({ means }) => means)).toEqual(['not https://id.example', 'not for gates', undefined]);
});

const KEYS: [key: string, cards: string[], word: string, tone: string, says: string][] = [
  ['old', [], 'still on the list', 'plain', 'Old seal no longer signs, and is still on the list.'],
  ['stolen', [], 'signs now', 'key', 'First seal is the one that signs now.'],
  [
    'stolen',
    ['publish'],
    'still on the list',
    'plain',
    'First seal no longer signs, and is still on the list.',
  ],
  [
    'stolen',
    ['remove'],
    'off the list',
    'unproven',
    'First seal was taken off the list on 1 Jan 2026. What it signed before still fits it.',
  ],
  [
    'spare',
    [],
    'spare, not published',
    'hostile',
    'Spare seal was made and never published: the issuer has signed nothing with it.',
  ],
  // Made later in the game: until then it is nobody's, and its name says nothing.
  [
    'fresh',
    [],
    'unknown',
    'hostile',
    'Nobody here has a seal named “fresh”; accepted: a kid from the seal list.',
  ],
  ['fresh', ['publish'], 'signs now', 'key', 'Fresh seal is the one that signs now.'],
];

test.each(KEYS)('the key %s after %j: %s', async (key, cards, word, tone, says) => {
  const found = await judged(tokenOf('forged', { key }), 'not listed', gameOf(GATES, 7, cards));
  expect(stepOf(found, 'key')).toEqual({ id: 'key', label: 'Seal', word, says, tone });
  const verdict = stepOf(found, 'signature')?.word;
  expect(verdict).toBe(word === 'unknown' ? 'not checked' : 'valid');
});

const TIMES: [claims: object, word: string, says: string][] = [
  [{ iat: NOW - 60, exp: NOW + 3600 }, 'fresh', 'Issued 1 min ago. It expires in 1 h.'],
  [{ iat: NOW + 59.9, exp: NOW + 3600 }, 'fresh', 'Issued 0 min ago. It expires in 1 h.'],
  [
    { iat: NOW + 7200, exp: NOW + 9999 },
    'in the future',
    'It says that it was issued on 1 Jan 2026, 12:00, 2 h from now.',
  ],
  [{ iat: NOW - 7200, exp: NOW }, 'expired', 'Issued 2 h ago. It expired on 1 Jan 2026, 10:00, 0 min ago.'],
  [{ exp: NOW - 86_400 }, 'expired', 'It expired on 31 Dec 2025, 10:00, 1 d ago.'],
  [{ iat: NOW - 3600 }, 'never ends', 'Issued 1 h ago. It has no end (exp).'],
  [{}, 'never ends', 'It has no end (exp).'],
  [{ exp: 'soon' }, 'not a time', 'Its exp is “soon”; accepted: seconds since 1970, as a number.'],
  [{ exp: 1e300 }, 'not a time', 'Its exp is “1e+300”; accepted: seconds since 1970, as a number.'],
  [{ iat: null, exp: NOW }, 'not a time', 'Its iat is “null”; accepted: seconds since 1970, as a number.'],
];

test.each(TIMES)('by the clock of the game: %j is %s', async (claims, word, says) => {
  const found = await judged(await signed(GAME, {}, { jti: 'x', ...claims }), 'not listed');
  expect(stepOf(found, 'time')).toMatchObject({ word, says });
});

test('a time that nobody honest writes is hostile, even while nobody may read the list', async () => {
  const token = await signed(GAME, {}, { jti: 'x', iat: NOW + 7200 });
  const found = await judged(token, 'cannot be read');
  expect([found.tone, found.says]).toEqual([
    'hostile',
    'The signature is valid, but no honest boarding pass says this of its time.',
  ]);
});

test('an expired token says so once, and its doors are judged for a fresh one', async () => {
  const later = gameOf(GATES, 7, [], 600, 2000);
  const found = await judged(tokenOf('forged'), 'not listed', later);
  expect(found.says).toBe(
    'The signature is valid, and the issuer has no record of making this boarding pass. It expired on 2 Jan 2026, 08:12; the gates below are judged for a fresh one with the same seal.',
  );
  expect(found.doors).toEqual((await judged(tokenOf('forged'), 'not listed')).doors);
});

test('without a name there is nothing to look for', async () => {
  const token = await signed(GAME, {}, { jti: ['x'] });
  const asked = vi.fn<(name: string) => Known>(() => 'listed');
  const found = await inspect(token, {
    scenario: GATES,
    incident: gameOf(GATES, 7),
    logs: LOGS,
    knows: asked,
  });
  expect([found.says, found.tone]).toEqual([
    `${OPEN}: this boarding pass has no name to look for.`,
    'unproven',
  ]);
  expect(asked).not.toHaveBeenCalled();
});

test('a name from the list on another text proves nothing', async () => {
  const [header = '', , signature = ''] = tokenOf('members').split('.');
  const claims = tokenOf('members', { fields: { jti: 'members-0', sub: 1 } }).split('.')[1] ?? '';
  const found = await judged([header, claims, signature].join('.'), 'listed');
  expect([found.says, found.tone]).toEqual([
    'The signature is not valid: it was not made with first seal.',
    'hostile',
  ]);
  expect(stepOf(found, 'issuance')).toMatchObject({ word: 'only its name is on the list', tone: 'unproven' });
});

test('where signatures cannot be checked, nothing is said of them', async () => {
  const token = tokenOf('forged');
  vi.stubGlobal('crypto', undefined);
  const found = await judged(token, 'listed');
  expect(found.says).toBe(
    'This page may not check signatures: it was opened neither from this machine nor over https.',
  );
  expect(found.tone).toBe('unproven');
  expect(new Set(found.doors.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
});

test('the flagship in its own words', async () => {
  const s = flagship();
  const incident = atTheBrief(s, 7);
  const trace = traceOf('forged', 0, {
    key: 'k-7f2a',
    issueMs: (s.opensEpoch + incident.minute - 60) * 60_000,
  });
  const token = mint(incident, LOGS.token, populationOf('forged'), trace);
  const found = await judged(token, 'not listed', incident, s);
  expect(found.says).toBe('The signature is valid, and the issuer has no record of making this access card.');
  expect(stepOf(found, 'key')?.says).toBe('Key 7f2a is the one that signs now.');
  const door = (id: string) => found.doors.find((one) => one.id === id)?.says;
  expect(door('web-gateway')).toBe('Nobody has looked at which keys it trusts.');
  expect(door('payments')).toBe(
    'It asks the issuer about every access card, and the issuer has no record of this one.',
  );
});
