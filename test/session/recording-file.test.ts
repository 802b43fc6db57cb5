import { expect, test } from 'vitest';
import type { Recording } from '../../src/incident/recording.ts';
import { readRecording, recordingName, writeRecording } from '../../src/session/recording-file.ts';

const GAME: Recording = {
  format: 1,
  scenario: { id: 'overseas-server', hash: 'ab12', title: 'The overseas server' },
  seed: 7,
  start: 'brief',
  moves: [
    { do: 'wait', until: 460_350 },
    { do: 'play', card: 'trace-mail' },
    { do: 'file', duty: 'kr', fields: { people: { form: 'range', low: 4536, high: 40_000_000 } } },
    { do: 'file', duty: 'kr', fields: {}, as: 'withdrawal', why: 'It was never ours to file.' },
  ],
};

const WRITTEN = writeRecording(GAME);

test('a recording comes back as it was written', () => {
  expect(readRecording(WRITTEN)).toEqual({ recording: GAME });
});

test('each move has its own line', () => {
  expect(WRITTEN.split('\n')[2]).toBe('{"do":"play","card":"trace-mail"},');
});

test('an empty game comes back too', () => {
  const empty = { ...GAME, moves: [] };
  expect(readRecording(writeRecording(empty))).toEqual({ recording: empty });
});

test('a file is named after its game', () => {
  expect(recordingName(GAME)).toBe('overseas-server-seed-7.keyfall.json');
  expect(recordingName({ ...GAME, scenario: { ...GAME.scenario, id: '../../etc' } })).toBe(
    '------etc-seed-7.keyfall.json',
  );
});

const NOT_ONE =
  'This is not a recording. Accepted: a file that Keyfall saved, with a name that ends in “.keyfall.json”.';

/** What somebody did to the file, and what the page says. */
const EDITED: [name: string, edit: (text: string) => string, says: string][] = [
  ['emptied', () => '', 'The file is empty.'],
  ['another list', () => '[]', NOT_ONE],
  ['another file', () => '{"name": "keyfall", "version": "0.1.0"}', NOT_ONE],
  ['a text', () => '"moves"', NOT_ONE],
  [
    'cut in the middle',
    (text) => text.slice(0, 150),
    'The file stops in the middle, at line 2, column 24. Part of it is missing.',
  ],
  [
    'a comma taken out',
    (text) => text.replace('"overseas-server",', '"overseas-server"'),
    'The file cannot be read at line 1, column 47: found “hash”, accepted: “,” or a closing bracket.',
  ],
  ['a later format', edited('"format":1', '"format":2'), 'The recording has format 2. Accepted: format 1.'],
  ['no format', edited('"format":1,', ''), 'The recording does not say its format. Accepted: format 1.'],
  [
    'a seed in words',
    edited('"seed":7', '"seed":"seven"'),
    'The entry “seed”: found “seven”, accepted: a number.',
  ],
  [
    'a broken seed',
    edited('"seed":7', '"seed":7.5'),
    'The entry “seed”: found 7.5, accepted: a whole number.',
  ],
  ['a negative seed', edited('"seed":7', '"seed":-1'), 'The entry “seed”: found -1, accepted: at least 0.'],
  [
    'no scenario',
    edited('"scenario":{', '"scenery":{'),
    'The entry “scenario”: found nothing, accepted: a group of named values. There is 1 more mistake.',
  ],
  ['another start', edited('"start":"brief"', '"start":7'), 'The entry “start”: found 7, accepted: text.'],
  [
    'an entry too many',
    edited('"seed":7', '"seed":7,"score":100'),
    'The recording has “score”, which is not accepted.',
  ],
  [
    'no moves',
    (text) => text.replace(/"moves":\[[^]*\]/, '"moves":12'),
    'The entry “moves”: found 12, accepted: a list.',
  ],
  [
    'an invented move',
    edited('"do":"play"', '"do":"win"'),
    'Move 2, “do”: found “win”, accepted: “wait”, “play”, “leave”, “answer”, “estimate”, “file”, “publish”, “release”, “determine”, “rule”, “save-query”, “plan”, “hint”, “facilitate”.',
  ],
  [
    'a move without a card',
    edited(',"card":"trace-mail"', ''),
    'Move 2, “card”: found nothing, accepted: text.',
  ],
  ['a minute in words', edited('460350', '"noon"'), 'Move 1, “until”: found “noon”, accepted: a number.'],
  [
    'a minute far away',
    edited('460350', '99999999'),
    'Move 1, “until”: found 99999999, accepted: at most 10,000,000.',
  ],
  [
    'more in a move',
    edited('"do":"play"', '"do":"play","free":true'),
    'Move 2 has “free”, which is not accepted.',
  ],
  [
    'an answer of another form',
    edited('"range"', '"guess"'),
    'Move 3, “fields.people.form”: found “guess”, accepted: “value”, “range”, “not-yet”, “never”.',
  ],
  [
    'a deep hole',
    edited('"seed":7', `"seed":${'['.repeat(30)}${']'.repeat(30)}`),
    'The file cannot be read at line 1, column 111: found more than 12 brackets inside one another.',
  ],
  [
    'a name that reaches too far',
    edited('"seed":7', '"seed":7,"__proto__":{"over":true}'),
    'The file cannot be read at line 1, column 102: found the name “__proto__”, which is not accepted.',
  ],
  [
    'too many moves',
    (text) => text.replace('"moves":[', `"moves":[${'{"do":"hint"},'.repeat(20_000)}`),
    'The recording has 20,004 moves. Accepted: up to 20,000.',
  ],
  [
    'too long',
    edited('"title":"', `"title":"${'x'.repeat(2_000_000)}`),
    'The file has 2,000,377 characters. Accepted: up to 2,000,000.',
  ],
  [
    'a title too long',
    edited('"title":"', `"title":"${'x'.repeat(300)}`),
    'The entry “scenario.title”: found “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx”, accepted: at most 200 characters.',
  ],
];

test.each(EDITED)('a recording with %s is refused', (_, edit, says) => {
  expect(readRecording(edit(WRITTEN))).toEqual({ says });
});

function edited(from: string, to: string): (text: string) => string {
  return (text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
}

const WORDS_OF_PROGRAMMERS = /json|schema|hash|parse|undefined|object|array/i;

test('no sentence uses words of programmers', () => {
  for (const [, , says] of EDITED) expect(says.replace(/“[^”]*”/g, '')).not.toMatch(WORDS_OF_PROGRAMMERS);
});
