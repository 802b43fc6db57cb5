import { expect, test } from 'vitest';
import type { Known } from '../../src/forensics/inspect/about.ts';
import { GATES, judged, tokenOf } from './judged.ts';
import { gameOf } from './small-world.ts';

const TRUSTS = 'accepts: It trusts this seal';
const NOBODY_ASKS = `${TRUSTS}, and nobody asks who made the boarding pass.`;
const ASKS = 'It asks the issuer about every boarding pass';
const NO_RECORD = `refuses: ${ASKS}, and the issuer has no record of this one.`;
const ANY_MORE = 'refuses: It does not trust this seal any more.';
const UNREAD = 'refuses: It has not read the seal list since this seal was published.';
const DARK = 'unknown: Nobody has looked at which seals it trusts.';
const LOOKED = { Dark: NOBODY_ASKS, Hidden: NOBODY_ASKS };

/** Name, what was done, minutes waited, what the list says of it, which key; then what each door says. */
const DOORS: [string, string[], number, Known, string, Record<string, string>][] = [
  [
    'a forged token at the start',
    [],
    0,
    'not listed',
    'stolen',
    { Quick: NOBODY_ASKS, Slow: NOBODY_ASKS, 'Built-in': NOBODY_ASKS, Asking: NO_RECORD, Dark: DARK },
  ],
  [
    'an honest token at the start',
    [],
    0,
    'listed',
    'stolen',
    {
      Quick: `${TRUSTS}.`,
      Slow: `${TRUSTS}.`,
      'Built-in': `${TRUSTS}.`,
      Asking: `accepts: ${ASKS}, and the issuer made this one.`,
      Dark: DARK,
    },
  ],
  [
    'a forged token behind quarantine and a rule',
    ['look', 'guard'],
    0,
    'not listed',
    'stolen',
    {
      Quick: 'refuses: It trusts this seal. “Quarantine” stops what was not issued.',
      Slow: NOBODY_ASKS,
      'Built-in': `${TRUSTS}. “Filter” stops some of what was not issued; the rest passes.`,
      Asking: NO_RECORD,
      ...LOOKED,
    },
  ],
  [
    'a token of which nobody knows, behind quarantine and a rule',
    ['look', 'guard'],
    0,
    'cannot be read',
    'stolen',
    {
      Quick:
        'unknown: It trusts this seal. “Quarantine” stops what was not issued, and whether this one was is open.',
      Slow: NOBODY_ASKS,
      'Built-in': `${TRUSTS}. “Filter” stops some of what was not issued; the rest passes.`,
      Asking: `unknown: ${ASKS}. What the issuer would say of this one is not known.`,
      ...LOOKED,
    },
  ],
  [
    'an honest token behind quarantine',
    ['guard'],
    0,
    'listed',
    'stolen',
    {
      Quick: `${TRUSTS}.`,
      Slow: `${TRUSTS}.`,
      'Built-in': `${TRUSTS}.`,
      Asking: `accepts: ${ASKS}, and the issuer made this one.`,
      Dark: DARK,
    },
  ],
  [
    // One gate goes by current and previous, whatever was taken off; one has been told by half; one cannot be told.
    'a forged token a day and a half after its key was taken off',
    ['remove'],
    2160,
    'not listed',
    'stolen',
    {
      Quick: NOBODY_ASKS,
      Slow: 'accepts: A part of it trusts this seal, and nobody asks who made the boarding pass.',
      'Built-in': NOBODY_ASKS,
      Asking: NO_RECORD,
      Dark: DARK,
    },
  ],
  [
    'a forged token when everybody has been told',
    ['remove'],
    4000,
    'not listed',
    'stolen',
    { Quick: NOBODY_ASKS, Slow: ANY_MORE, 'Built-in': NOBODY_ASKS, Asking: NO_RECORD, Dark: DARK },
  ],
  [
    'the oldest key, once two newer ones have been read',
    ['publish'],
    4000,
    'not listed',
    'old',
    { Quick: ANY_MORE, Slow: NOBODY_ASKS, 'Built-in': NOBODY_ASKS, Asking: NO_RECORD, Dark: DARK },
  ],
  [
    'an honest token with a key that was published a moment ago',
    ['publish'],
    0,
    'listed',
    'fresh',
    {
      Slow: UNREAD,
      'Built-in': 'refuses: It does not know this seal.',
      Asking: `accepts: ${ASKS}, and the issuer made this one.`,
    },
  ],
  [
    'an honest token after its key was taken off',
    ['remove'],
    4000,
    'listed',
    'stolen',
    {
      Quick: `${TRUSTS}.`,
      Slow: ANY_MORE,
      'Built-in': `${TRUSTS}.`,
      Asking: `refuses: ${ASKS}, and the issuer has taken this seal off its list.`,
      Dark: DARK,
    },
  ],
  [
    'a token with the spare',
    ['look'],
    0,
    'not listed',
    'spare',
    { Quick: 'refuses: It does not know this seal: it was never published.', Asking: NO_RECORD },
  ],
];

test.each(DOORS)('doors for %s', async (_, cards, wait, known, key, expected) => {
  const population = known === 'listed' ? 'members' : 'forged';
  const incident = gameOf(GATES, 7, cards, 600, wait);
  const { doors } = await judged(tokenOf(population, { key }), known, incident);
  const said = doors.map(({ label, verdict, says }) => [label.replace(/ gate$/, ''), `${verdict}: ${says}`]);
  expect(Object.fromEntries(said)).toMatchObject(expected);
});

test('doors that nobody knows of are left out', async () => {
  const labels = async (cards: string[]) =>
    (await judged(tokenOf('forged'), 'not listed', gameOf(GATES, 7, cards))).doors.map(({ id }) => id);
  expect(await labels([])).not.toContain('hidden');
  expect(await labels(['look'])).toContain('hidden');
});

test('doors that take what nobody issued are red; doors that turn it away are green', async () => {
  const { doors } = await judged(tokenOf('forged'), 'not listed', gameOf(GATES, 7, ['guard']));
  expect(Object.fromEntries(doors.map(({ id, tone }) => [id, tone]))).toEqual({
    quick: 'safe',
    slow: 'hostile',
    'built-in': 'hostile',
    asking: 'safe',
    dark: 'unproven',
  });
});

test('how much a rule lets through is not told', async () => {
  const found = await judged(tokenOf('forged'), 'not listed', gameOf(GATES, 7, ['look', 'guard']));
  expect(found.doors.map(({ says }) => says).join(' ')).not.toMatch(/\d|%/);
});
