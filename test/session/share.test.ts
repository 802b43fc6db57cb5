import * as fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { newRecording } from '../../src/incident/recording.ts';
import { readPlace, writePlace } from '../../src/session/address.ts';
import { LONGEST_RECORDING } from '../../src/session/recording-file.ts';
import { LONGEST_PACKED, pack, unpack } from '../../src/session/share.ts';
import { historyRecording } from '../debrief/recordings.ts';
import { randomGame } from '../incident/random-player.ts';
import { flagship } from '../incident/scenarios.ts';

const s = flagship();
const wrap = (text: string) => deflateRawSync(text).toString('base64url');

test('what was packed comes back whole, by way of the address', async () => {
  const games = [newRecording(s, 7), historyRecording(s), randomGame(s, 3, { moves: 200 }).recording];
  for (const recording of games) {
    const place = readPlace(writePlace({ view: 'shared', packed: await pack(recording) }));
    expect(place.view).toBe('shared');
    expect(await unpack('packed' in place ? place.packed : '')).toEqual({ recording });
  }
});

test('the longest recorded game makes a link that mail programs carry', async () => {
  expect((await pack(historyRecording(s))).length).toBeLessThan(8000);
});

test('written reasons in Korean survive', async () => {
  const recording = newRecording(s, 7);
  recording.moves.push({
    do: 'determine',
    what: 'incident',
    verdict: 'yes',
    reason: '유출 사실을 확인했다 🙂',
  });
  expect(await unpack(await pack(recording))).toEqual({ recording });
});

test.each([
  ['nothing', '', 'The link is damaged'],
  ['letters of no meaning', 'abcdef', 'The link is damaged'],
  ['a link cut in half', '', 'The link is damaged'],
  ['text that is no recording', wrap('{"a":1}'), 'This is not a recording.'],
  [
    'bytes that are no text',
    deflateRawSync(Buffer.from([0xff, 0xfe, 0x00])).toString('base64url'),
    'The link is damaged',
  ],
  [
    'a game that is far too long when unpacked',
    wrap(' '.repeat(LONGEST_RECORDING + 1)),
    'The game in the link is too long',
  ],
  ['a link that is too long', 'A'.repeat(LONGEST_PACKED + 1), 'The link has 400,001 characters'],
])('%s is refused with a sentence', async (name, packed, says) => {
  const whole = await pack(historyRecording(s));
  const read = await unpack(name === 'a link cut in half' ? whole.slice(0, whole.length / 2) : packed);
  expect('says' in read ? read.says : '').toContain(says);
});

test('no text whatever breaks it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\w-]{0,40}$/), async (text) => {
      expect(Object.keys(await unpack(text))).toEqual(['says']);
    }),
    { numRuns: 200 },
  );
});
