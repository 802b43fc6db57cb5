// Rooms and recordings that earlier versions wrote must open. The files in test/data/upgrades are never changed; a new
// format adds a folder of its own. To write the folder of the present format once: CORPUS=write npx vitest run
// test/room/corpus.test.ts
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { objectivesIn } from '../../src/debrief/report/objectives.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { replay } from '../../src/incident/replay.ts';
import { upgraded } from '../../src/incident/upgrades.ts';
import type { Upgrade } from '../../src/incident/upgrades.ts';
import type { Act, RoomEvent } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import { chaptersOf } from '../../src/room/presets.ts';
import type { Room } from '../../src/room/room-types.ts';
import { FACILITATOR, HOUSE, ROOM_FORMAT } from '../../src/room/words.ts';
import { readChain, writeLines } from '../../src/server/chain.ts';
import { readRecording, writeRecording } from '../../src/session/recording-file.ts';
import { scenarioOf } from '../incident/scenarios.ts';

const FOLDER = 'test/data/upgrades';
/** Acts that were added to format 1 after its folder was written. To write it once: CORPUS=said. */
const SAID = 'format-1-said';
const s = scenarioOf(readFileSync(`${FOLDER}/scenario.yaml`, 'utf8'));

interface Expected {
  room: string;
  teams: Record<string, string>;
}

const formats = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== SAID);

const roomOf = (events: RoomEvent[]): Room => {
  const [first, ...more] = events;
  const room = first && openRoom(s, first);
  if (!room) throw new Error('There is no room.');
  for (const event of more) expect(apply(room, s, event)).toBeUndefined();
  return room;
};

const sayRoom = ({ seq, minute, state, players, notes, overrides }: Room): string =>
  JSON.stringify([seq, minute, state, Object.keys(players), notes.length, overrides.length]);

/** What came of it, in words that outlive a new member of an incident. */
const sayGame = ({ minute, ending, injects, cards }: Incident): string =>
  JSON.stringify([
    minute,
    ending,
    injects['visitor']?.option,
    injects['visitor']?.says,
    cards['read-log']?.plays,
  ]);

if (process.env['CORPUS'] === 'write') writeCorpus();
if (process.env['CORPUS'] === 'said') writeSaid();

test('there is a corpus of every format', () => {
  expect(formats).toEqual(Array.from({ length: ROOM_FORMAT }, (_, at) => `format-${at + 1}`));
});

test.each(formats)('%s: a room and the recordings of its teams open as what they were', (format) => {
  const path = `${FOLDER}/${format}/room.jsonl`;
  const expected = JSON.parse(readFileSync(`${FOLDER}/${format}/expected.json`, 'utf8')) as Expected;
  const { events, torn } = readChain(readFileSync(path), path);
  expect(torn).toBe(0);
  const room = roomOf(events);
  expect(sayRoom(room)).toBe(expected.room);
  for (const [id, mark] of Object.entries(expected.teams)) {
    const read = readRecording(readFileSync(`${FOLDER}/${format}/${id}.keyfall.json`, 'utf8'));
    if (!('recording' in read)) throw new Error(read.says);
    const { incident, refused } = replay(s, read.recording);
    expect(refused).toEqual([]);
    expect([sayGame(incident), sayGame(room.teams[id]?.incident ?? incident)]).toEqual([mark, mark]);
  }
});

test('ratings, answers, feedback and notes with their kinds open as what they were', () => {
  const path = `${FOLDER}/${SAID}/room.jsonl`;
  const { said, notes } = roomOf(readChain(readFileSync(path), path).events);
  expect({ said, notes }).toEqual(JSON.parse(readFileSync(`${FOLDER}/${SAID}/expected.json`, 'utf8')));
});

const STEPS: Upgrade[] = [
  {
    from: 1,
    name: 'a speed has a name',
    change: (value) => ({ ...value, speed: value['speed'] === 1 ? 'calm' : 'quick' }),
  },
  {
    from: 2,
    name: 'names of speeds are written large',
    change: (value) => ({ ...value, speed: String(value['speed']).toUpperCase() }),
  },
];

const UPGRADED: [found: unknown, becomes: unknown][] = [
  [{ speed: 1 }, { speed: 'CALM', format: 3 }],
  [
    { format: 1, speed: 4 },
    { speed: 'QUICK', format: 3 },
  ],
  [
    { format: 2, speed: 'calm' },
    { speed: 'CALM', format: 3 },
  ],
  [
    { format: 3, speed: 'CALM' },
    { format: 3, speed: 'CALM' },
  ],
  [{ format: 9 }, { format: 9 }],
  [{ format: 'one' }, { format: 'one' }],
  [null, null],
  [[1], [1]],
];

test.each(UPGRADED)('%o, step by step, becomes %o', (found, becomes) => {
  const before = JSON.stringify(found);
  expect(upgraded(found, STEPS)).toEqual(becomes);
  expect(JSON.stringify(found)).toBe(before);
});

/** One of every act, so that a change of any of them is noticed. */
function writeCorpus(): void {
  const folder = `${FOLDER}/format-${ROOM_FORMAT}`;
  if (existsSync(folder)) throw new Error(`${folder} is there already and is never changed.`);
  const proof = '0'.repeat(64);
  const acts: [by: string, act: Act][] = [
    [
      HOUSE,
      {
        do: 'create',
        format: ROOM_FORMAT,
        scenario: { id: s.id, hash: s.hash, title: s.title },
        code: 'AAAAA11111',
        proofs: { facilitator: proof, observer: proof },
        seed: 5,
        preset: 35,
        chapters: chaptersOf(s, 35),
        standsMs: 2000,
        teams: [
          { id: 'red', name: 'Red' },
          { id: 'blue', name: 'Blue' },
        ],
      },
    ],
    [HOUSE, { do: 'join', player: 'ann', name: 'Ann', role: 'player', proof }],
    [HOUSE, { do: 'join', player: 'ben', name: '벤', role: 'player', proof }],
    [HOUSE, { do: 'join', player: 'eve', name: 'Eve', role: 'observer', proof }],
    ['ann', { do: 'sit', team: 'red', seats: ['guard'] }],
    ['ben', { do: 'sit', team: 'red', seats: ['office'] }],
    ['ben', { do: 'rename', name: 'Ben' }],
    [FACILITATOR, { do: 'start' }],
    [HOUSE, { do: 'tick', ms: 1000 }],
    [FACILITATOR, { do: 'direct', as: 'hold', inject: 'visitor', team: 'blue' }],
    [FACILITATOR, { do: 'direct', as: 'edit', inject: 'visitor', says: 'Somebody was here.', team: 'blue' }],
    [FACILITATOR, { do: 'speed', speed: 2 }],
    [FACILITATOR, { do: 'skip' }],
    [FACILITATOR, { do: 'go-on' }],
    ['ben', { do: 'propose', move: { do: 'answer', inject: 'visitor', option: 'look' }, says: 'Look.' }],
    ['ann', { do: 'vote', proposal: 'p15', yes: true }],
    ['ann', { do: 'commit', proposal: 'p15' }],
    ['ben', { do: 'propose', move: { do: 'play', card: 'read-log' } }],
    ['ben', { do: 'withdraw', proposal: 'p18' }],
    ['ann', { do: 'move', move: { do: 'play', card: 'lock-badge' } }],
    [FACILITATOR, { do: 'undo', team: 'red' }],
    [FACILITATOR, { do: 'direct', as: 'release', inject: 'visitor', team: 'blue' }],
    [FACILITATOR, { do: 'pause' }],
    ['eve', { do: 'note', text: 'They looked at once.', team: 'red', pin: 'inject:visitor' }],
    [FACILITATOR, { do: 'resume' }],
    [HOUSE, { do: 'leave', player: 'ann' }],
    [HOUSE, { do: 'return', player: 'ann' }],
    [FACILITATOR, { do: 'hand-over', team: 'red', seat: 'office', to: 'ann' }],
    [FACILITATOR, { do: 'put-out', player: 'ben' }],
    ['ann', { do: 'move', move: { do: 'play', card: 'read-log' } }],
    [FACILITATOR, { do: 'skip', minutes: 60 }],
    [FACILITATOR, { do: 'end' }],
    [
      FACILITATOR,
      {
        do: 'override',
        team: 'red',
        entry: Object.keys(s.score.rules)[0] ?? '',
        points: 10,
        reason: 'They told it aloud.',
      },
    ],
    [FACILITATOR, { do: 'reveal', scores: true }],
  ];
  const events = acts.map(([by, act], at): RoomEvent => ({
    seq: at + 1,
    atMs: 1_764_000_000_000 + at,
    by,
    act,
  }));
  const room = roomOf(events);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/room.jsonl`, writeLines('0'.repeat(32), events).text);
  const teams: Expected['teams'] = {};
  for (const [id, { recording, incident }] of Object.entries(room.teams)) {
    writeFileSync(`${folder}/${id}.keyfall.json`, writeRecording(recording));
    teams[id] = sayGame(incident);
  }
  writeFileSync(
    `${folder}/expected.json`,
    `${JSON.stringify({ room: sayRoom(room), teams } satisfies Expected, null, 2)}\n`,
  );
  formats.push(`format-${ROOM_FORMAT}`);
}

/** Goes on from the room of the first format. */
function writeSaid(): void {
  const folder = `${FOLDER}/${SAID}`;
  if (existsSync(folder)) throw new Error(`${folder} is there already and is never changed.`);
  const path = `${FOLDER}/format-1/room.jsonl`;
  const { events } = readChain(readFileSync(path), path);
  const [objective = ''] = Object.keys(objectivesIn(s));
  const acts: [by: string, act: Act][] = [
    [
      'eve',
      {
        do: 'note',
        text: '소리 내어 읽었다.',
        team: 'red',
        kind: 'strength',
        pin: '09:00 Mail',
        at: 5,
        objective,
      },
    ],
    ['eve', { do: 'rate', team: 'red', objective, rating: 'M' }],
    ['eve', { do: 'rate', team: 'red', objective, rating: 'S', why: 'It took a day.' }],
    [FACILITATOR, { do: 'rate', team: 'blue', objective, rating: 'U' }],
    [FACILITATOR, { do: 'rate', team: 'blue', objective }],
    ['ann', { do: 'hot-wash', question: 'hardest', answer: 'Whether to look.' }],
    [FACILITATOR, { do: 'hot-wash', question: 'keep', answer: 'The pause.', team: 'red', seat: 'guard' }],
    [
      'ann',
      {
        do: 'feedback',
        marks: { objectives: 5, pace: 4, role: 3, real: 2, use: 1 },
        stay: 'All.',
        change: 'Nothing.',
      },
    ],
  ];
  const from = events.length;
  const more = acts.map(([by, act], at): RoomEvent => ({
    seq: from + at + 1,
    atMs: 1_764_000_100_000 + at,
    by,
    id: `said-${at}`,
    act,
  }));
  const { said, notes } = roomOf([...events, ...more]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/room.jsonl`, writeLines('0'.repeat(32), [...events, ...more]).text);
  writeFileSync(`${folder}/expected.json`, `${JSON.stringify({ said, notes }, null, 2)}\n`);
}
