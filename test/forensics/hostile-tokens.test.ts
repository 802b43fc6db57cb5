import * as fc from 'fast-check';
import { base64url, exportSPKI, importJWK } from 'jose';
import { expect, test, vi } from 'vitest';
import type { Inspection } from '../../src/forensics/desk-types.ts';
import { LONGEST_TOKEN } from '../../src/forensics/desk-types.ts';
import { keySet, publicKey, secretKey } from '../../src/forensics/keys.ts';
import { encoded, signed, signedWithOwnKey, signedWithSecret, unsigned } from './hostile-tokens.ts';
import { GAME, GATES, judged, stepOf, tokenOf } from './judged.ts';
import { gameOf } from './small-world.ts';

vi.setConfig({ testTimeout: 60_000 });

const HEADER = { alg: 'ES256', kid: 'stolen' };
const CLAIMS = { jti: 'x', iat: 1_767_255_120, exp: 1_767_341_520 };
const [H = '', C = '', SIG = ''] = tokenOf('members').split('.');
const FORM = 'header, claims and signature, parted by full stops';
const CHARS = 'accepted: A–Z, a–z, 0–9, - and _ (base64url)';

const NOT_TOKENS: [what: string, text: string, says: string][] = [
  ['nothing', '', `There is no text; accepted: ${FORM}.`],
  ['blanks', ' \n\t', `There is no text; accepted: ${FORM}.`],
  ['a sentence', 'Is this card ours', `Found one part; accepted: three: ${FORM}.`],
  ['two parts', `${H}.${C}`, `Found 2 parts; accepted: three: ${FORM}.`],
  ['an encrypted token', `${H}.${C}.${C}.${C}.${SIG}`, `Found 5 parts; accepted: three: ${FORM}.`],
  ['full stops', '.'.repeat(5000), `Found 5,001 parts; accepted: three: ${FORM}.`],
  ['a megabyte', 'A'.repeat(2 ** 20), 'The text has 1,048,576 characters; accepted: at most 8,000.'],
  [
    'a token with a megabyte of blanks',
    `${H}.${C}.${SIG}`.padEnd(2 ** 20),
    'The text has 1,048,576 characters; accepted: at most 8,000.',
  ],
  [
    'standard base64',
    `${H}.a+b=.${SIG}`,
    `The second part, the claims, has “+” at its character 2; ${CHARS}.`,
  ],
  [
    'a control character',
    `\u0007${H}.${C}.${SIG}`,
    `The first part, the header, has “\\u{7}” at its character 1; ${CHARS}.`,
  ],
  [
    'a line break inside',
    `${H}.${C.slice(0, 4)}\n${C.slice(4)}.${SIG}`,
    `The second part, the claims, has “\\u{A}” at its character 5; ${CHARS}.`,
  ],
  [
    'a right-to-left mark',
    `${H}.${C}.\u200F${SIG}`,
    `The third part, the signature, has “\\u{200F}” at its character 1; ${CHARS}.`,
  ],
  [
    'letters that look the same',
    `${H}.${C}.а${SIG}`,
    `The third part, the signature, has “а” at its character 1; ${CHARS}.`,
  ],
  [
    'one character too many',
    `${H}.${C}.${SIG}AAA`,
    'The third part, the signature, does not end on a whole byte; accepted: base64url as it was made.',
  ],
  ['markup', `<b>.${C}.${SIG}`, `The first part, the header, has “<” at its character 1; ${CHARS}.`],
  ['an empty header', `.${C}.${SIG}`, 'The first part, the header, is not JSON; accepted: one JSON object.'],
  [
    'bytes that are no text',
    `${H}._____w.${SIG}`,
    'The second part, the claims, is not JSON; accepted: one JSON object.',
  ],
  [
    'no JSON',
    unsigned(HEADER, '{jti: 1}'),
    'The second part, the claims, is not JSON; accepted: one JSON object.',
  ],
  ['a list', unsigned(HEADER, '[1]'), 'The second part, the claims, is a list; accepted: one JSON object.'],
  ['a text', unsigned('"none"', CLAIMS), 'The first part, the header, is a text; accepted: one JSON object.'],
  ['null', unsigned('null', CLAIMS), 'The first part, the header, is null; accepted: one JSON object.'],
  [
    'lists in lists in lists',
    unsigned(HEADER, `{"a":${'['.repeat(2500)}${']'.repeat(2500)}}`),
    'The second part, the claims, nests more than 5 levels deep; accepted: at most 5.',
  ],
  [
    'more claims than anybody reads',
    unsigned(HEADER, Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`c${at}`, at]))),
    'The second part, the claims, has 400 members; accepted: at most 50.',
  ],
];

test.each(NOT_TOKENS)('not a token: %s', async (_, text, says) => {
  const found = await judged(text, 'listed');
  expect(found).toEqual({
    says,
    tone: 'plain',
    steps: [{ id: 'form', label: 'Form', word: 'not a token', says, tone: 'plain' }],
    header: [],
    claims: [],
    doors: [],
  });
});

/** Nothing that could be mistaken for a good sign: no valid signature, no green headline, no door that opens. */
function expectWorthless(found: Inspection): void {
  expect(stepOf(found, 'signature')?.word).toMatch(/^not (valid|checked)$/);
  expect(found.tone).toBe('hostile');
  expect(found.doors.map(({ verdict }) => verdict)).not.toContain('accepts');
  expect(found.steps.filter(({ tone }) => tone === 'safe')).toEqual([]);
}

const ES256 = 'accepted: ES256, named by the header';
const LIST = 'accepted: a kid from the seal list';
const SECRET = 'HS256 is a shared secret: whoever can check such a signature can make one';
const pem = async () => exportSPKI(await importJWK({ ...publicKey(GAME, 'stolen') }, 'ES256'));

const WORTHLESS: [what: string, token: () => string | Promise<string>, step: string, says: string][] = [
  [
    'alg none',
    () => unsigned({ alg: 'none', kid: 'stolen' }, CLAIMS, ''),
    'algorithm',
    `The header says that nothing is signed (none); ${ES256}.`,
  ],
  [
    'alg nOnE over a good signature',
    () => `${encoded({ alg: 'nOnE', kid: 'stolen' })}.${C}.${SIG}`,
    'algorithm',
    `The header says that nothing is signed (none); ${ES256}.`,
  ],
  [
    'HS256 with the public key as its secret',
    () => signedWithSecret(JSON.stringify(publicKey(GAME, 'stolen')), CLAIMS),
    'algorithm',
    `${SECRET}; ${ES256}.`,
  ],
  [
    'HS256 with the public key as PEM',
    async () => signedWithSecret(await pem(), CLAIMS),
    'algorithm',
    `${SECRET}; ${ES256}.`,
  ],
  [
    'another curve',
    () => unsigned({ alg: 'ES384', kid: 'stolen' }, CLAIMS),
    'algorithm',
    `The header names “ES384”; ${ES256}.`,
  ],
  [
    'ES256 in small letters',
    () => unsigned({ alg: 'es256', kid: 'stolen' }, CLAIMS),
    'algorithm',
    `The header names “es256”; ${ES256}.`,
  ],
  [
    'no alg',
    () => unsigned({ kid: 'stolen' }, CLAIMS),
    'algorithm',
    `The header names no algorithm (alg); ${ES256}.`,
  ],
  [
    'an alg that is a list',
    () => unsigned({ alg: ['ES256'], kid: 'stolen' }, CLAIMS),
    'algorithm',
    `The header names no algorithm (alg); ${ES256}.`,
  ],
  [
    'two algs, of which the last counts',
    () => unsigned('{"alg":"ES256","alg":"none","kid":"stolen"}', CLAIMS, ''),
    'algorithm',
    `The header says that nothing is signed (none); ${ES256}.`,
  ],
  [
    'crit',
    () => unsigned({ ...HEADER, crit: ['exp'], exp: 1 }, CLAIMS),
    'algorithm',
    'The header demands that ["exp"] be understood (crit), and no such thing is; accepted: a header without crit.',
  ],
  ['no kid', () => unsigned({ alg: 'ES256' }, CLAIMS), 'key', `The header names no seal (kid); ${LIST}.`],
  [
    'a kid that is a number',
    () => unsigned({ alg: 'ES256', kid: 7 }, CLAIMS),
    'key',
    `The header names no seal (kid); ${LIST}.`,
  ],
  [
    'a kid that nobody has',
    () => signedWithOwnKey(CLAIMS, { kid: '../../dev/null', jwk: undefined }),
    'key',
    `Nobody here has a seal named “../../dev/null”; ${LIST}.`,
  ],
  [
    'a kid that every object has',
    () => unsigned({ alg: 'ES256', kid: '__proto__' }, CLAIMS),
    'key',
    `Nobody here has a seal named “__proto__”; ${LIST}.`,
  ],
  [
    'a kid that turns the line round',
    () => unsigned({ alg: 'ES256', kid: '\u202Enelots\u0000' }, CLAIMS),
    'key',
    `Nobody here has a seal named “\\u{202E}nelots\\u{0}”; ${LIST}.`,
  ],
  [
    'members named __proto__',
    () => unsigned('{"__proto__":{"alg":"ES256","kid":"stolen"}}', '{"__proto__":{"jti":"members-0"}}'),
    'key',
    `The header names no seal (kid); ${LIST}.`,
  ],
  [
    'a key of its own, under which it is valid',
    () => signedWithOwnKey(CLAIMS),
    'key',
    'The header brings a seal of its own (jwk), which is never used. First seal is the one that signs now.',
  ],
  [
    'addresses of keys',
    () =>
      signedWithOwnKey(CLAIMS, {
        jwk: undefined,
        jku: 'https://thief.example/keys',
        x5u: 'https://thief.example/',
      }),
    'key',
    'The header brings a seal of its own (jku, x5u), which is never used. First seal is the one that signs now.',
  ],
  [
    'a certificate of its own',
    () => signedWithOwnKey(CLAIMS, { jwk: undefined, x5c: ['MIIB'], kid: 'nobody' }),
    'key',
    `The header brings a seal of its own (x5c), which is never used. Nobody here has a seal named “nobody”; ${LIST}.`,
  ],
  [
    'no signature',
    () => `${H}.${C}.`,
    'signature',
    'This text was not signed with first seal, or it was changed afterwards.',
  ],
  [
    'a signature of noughts',
    () => unsigned(HEADER, CLAIMS),
    'signature',
    'This text was not signed with first seal, or it was changed afterwards.',
  ],
  [
    'the signature of another token',
    () => `${H}.${encoded({ ...CLAIMS, sub: 1 })}.${SIG}`,
    'signature',
    'This text was not signed with first seal, or it was changed afterwards.',
  ],
  [
    'a key of the same name from another game',
    () => signed({ ...GAME, seed: 8 }, {}, CLAIMS),
    'signature',
    'This text was not signed with first seal, or it was changed afterwards.',
  ],
];

test.each(WORTHLESS)('worth nothing: %s', async (_, token, step, says) => {
  const found = await judged(await token(), 'listed');
  expect(stepOf(found, step)?.says).toBe(says);
  expect(stepOf(found, step)?.tone).toBe('hostile');
  expectWorthless(found);
});

test('a key that a token brings along changes nothing about a signature that is valid', async () => {
  const found = await judged(await signed(GAME, { jku: 'https://thief.example/keys' }, CLAIMS), 'not listed');
  expect(stepOf(found, 'signature')?.word).toBe('valid');
  expect(stepOf(found, 'key')?.word).toBe('brings its own seal');
});

test('every character counts: with any one of them changed the signature is not valid', async () => {
  const token = tokenOf('forged');
  const changed = token
    .split('')
    .flatMap((char, at) =>
      char === '.' ? [] : [`${token.slice(0, at)}${char === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`],
    );
  expect(changed.length).toBeGreaterThan(200);
  const words = await Promise.all(
    changed.map(async (text) => stepOf(await judged(text, 'listed'), 'signature')?.word),
  );
  expect(words).not.toContain('valid');
});

test('one token has one text: spare bits of the last character must be nought', async () => {
  const token = tokenOf('forged');
  const twin = token.slice(0, -1) + String.fromCharCode(token.charCodeAt(token.length - 1) + 1);
  const bytesOf = (text: string) => base64url.decode(text.split('.')[2] ?? '');
  expect(bytesOf(twin)).toEqual(bytesOf(token));
  expect((await judged(twin, 'listed')).says).toBe(
    'The third part, the signature, does not end on a whole byte; accepted: base64url as it was made.',
  );
});

test('a member named __proto__ is shown, and gives nothing else a value', async () => {
  const found = await judged(unsigned(HEADER, '{"__proto__":{"jti":"x"},"constructor":1}'), 'listed');
  expect(found.claims).toEqual([
    { name: '__proto__', value: '{"jti":"x"}' },
    { name: 'constructor', value: '1' },
  ]);
  expect(stepOf(found, 'issuance')?.word).toBe('no name');
});

test('what can hide in a line is written out', async () => {
  const claims = { 'a\u200Bb': 'x\u202Ey\n\u0000\uD800', long: 'z'.repeat(3000) };
  const found = await judged(unsigned(HEADER, claims), 'listed');
  expect(found.claims).toEqual([
    { name: 'a\\u{200B}b', value: 'x\\u{202E}y\\u{A}\\u{0}\\u{D800}' },
    { name: 'long', value: `${'z'.repeat(200)}…` },
  ]);
});

test('the longest text that is read', async () => {
  const empty = unsigned(HEADER, { jti: '' }).length;
  const room = Math.floor(((LONGEST_TOKEN - empty) * 3) / 4) - 3;
  const longest = unsigned(HEADER, { jti: 'x'.repeat(room) });
  expect(longest.length).toBeGreaterThan(LONGEST_TOKEN - 8);
  expectWorthless(await judged(longest, 'listed'));
  const found = await judged(longest.padEnd(LONGEST_TOKEN + 1, 'A'), 'listed');
  expect(found.says).toBe('The text has 8,001 characters; accepted: at most 8,000.');
});

const PRINTABLE = /^[^\p{Cc}\p{Cf}\p{Cs}]*$/u;
const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom('alg', 'kid', 'crit', 'jwk', 'jti', 'iat', 'exp', 'iss', '__proto__'),
    fc.oneof(fc.constantFrom('ES256', 'stolen'), fc.jsonValue({ maxDepth: 2 })),
  ),
);

test('whatever is pasted gets an answer, never a valid signature', async () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .tuple(part, part, fc.base64String({ maxLength: 90 }))
      .map(([header, claims, signature]) => unsigned(header, claims, signature.replace(/=/g, ''))),
  );
  await fc.assert(
    fc.asyncProperty(pasted, async (text) => {
      const found = await judged(text, 'listed');
      expect(stepOf(found, 'signature')?.word).not.toBe('valid');
      expect(found.tone).not.toBe('safe');
      const said = [
        found.says,
        ...found.steps.map(({ says }) => says),
        ...found.claims.map(({ value }) => value),
      ];
      expect(said.filter((one) => !PRINTABLE.test(one))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('no private key in an inspection or in the key set', async () => {
  const incident = gameOf(GATES, GAME.seed, ['look', 'publish']);
  const found = await Promise.all(
    ['old', 'stolen', 'spare', 'fresh'].map((key) => judged(tokenOf('forged', { key }), 'listed', incident)),
  );
  const said = JSON.stringify([found, keySet(incident)]);
  for (const id of Object.keys(GATES.credentials)) {
    const bytes = secretKey(GAME, id);
    const hex = Buffer.from(bytes).toString('hex');
    const spellings = [
      base64url.encode(bytes),
      Buffer.from(bytes).toString('base64'),
      hex,
      [...bytes].join(),
    ];
    expect(spellings.filter((spelling) => said.includes(spelling))).toEqual([]);
  }
  expect(said).toContain(publicKey(GAME, 'stolen').x);
});
