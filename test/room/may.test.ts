import { expect, test } from 'vitest';
import type { Act, AskedAct } from '../../src/room/acts.ts';
import { askedActSchema, nameSchema } from '../../src/room/acts.ts';
import { FACILITATOR, HOUSE } from '../../src/room/words.ts';
import { asked, facilitate, playRoom, started } from './play-room.ts';

const ONLY = 'Only a facilitator may do that.';

const FACILITATORS: AskedAct[] = [
  { do: 'start' },
  { do: 'pause' },
  { do: 'resume' },
  { do: 'speed', speed: 2 },
  { do: 'skip' },
  { do: 'go-on' },
  { do: 'direct', as: 'send', inject: 'customer-mail' },
  { do: 'undo', team: 'team-1' },
  { do: 'hand-over', team: 'team-1', seat: 'lead', to: 'ben' },
  { do: 'put-out', player: 'ben' },
  { do: 'override', team: 'team-1', entry: 'x', points: 1, reason: 'It was so.' },
  { do: 'reveal', scores: true },
  { do: 'hint', team: 'team-1' },
  { do: 'end' },
  { do: 'sit', player: 'ben', team: 'team-1', seats: ['lead'] },
  { do: 'rename', player: 'ben', name: 'Bob' },
];

test.each(FACILITATORS)('$do is for facilitators alone', (act) => {
  // Ben may sit down himself and change his own name.
  for (const by of ['ann', 'cy', 'eve', 'idle', 'nobody', HOUSE]) {
    const { room, as } = started();
    const before = JSON.stringify({ ...room, seq: 0 });
    expect(as(by, act)).toBe(ONLY);
    expect(JSON.stringify({ ...room, seq: 0 })).toBe(before);
  }
});

const MOVES: [by: string, act: Act, says: string | undefined][] = [
  ['ann', { do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } }, undefined],
  [
    'ben',
    { do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } },
    'The lead decides that. Propose it.',
  ],
  ['ben', { do: 'propose', move: { do: 'answer', inject: 'customer-mail', option: 'now' } }, undefined],
  ['cy', { do: 'move', move: { do: 'hint' } }, undefined],
  ['ben', { do: 'move', move: { do: 'play', card: 'open-room' } }, 'Others do that work. Propose it.'],
  ['ann', { do: 'move', move: { do: 'play', card: 'open-room' } }, undefined],
  ['ann', { do: 'move', move: { do: 'play', card: 'no-such' } }, 'There is no such procedure.'],
  [
    'ann',
    { do: 'move', move: { do: 'play', card: 'open-room', ends: 1 } },
    'Nobody can say beforehand when work will have ended.',
  ],
  ['ann', { do: 'move', move: { do: 'wait', until: 900_000 } }, 'The clock is the facilitator’s.'],
  ['ann', { do: 'move', move: { do: 'facilitate', as: 'send', inject: 'password-wave' } }, ONLY],
  ['ann', { do: 'propose', move: { do: 'facilitate', as: 'send', inject: 'password-wave' } }, ONLY],
  ['ann', { do: 'propose', move: { do: 'wait', until: 900_000 } }, 'The clock is the facilitator’s.'],
  ['idle', { do: 'move', move: { do: 'hint' } }, 'Take a seat first.'],
  ['eve', { do: 'move', move: { do: 'hint' } }, 'Take a seat first.'],
  ['nobody', { do: 'move', move: { do: 'hint' } }, 'Take a seat first.'],
  ['ann', { do: 'move', team: 'team-2', move: { do: 'hint' } }, undefined],
  [FACILITATOR, { do: 'move', move: { do: 'hint' } }, 'Say for which team.'],
  [FACILITATOR, { do: 'move', team: 'nowhere', move: { do: 'hint' } }, 'There is no such team.'],
  [FACILITATOR, { do: 'move', team: 'constructor', move: { do: 'hint' } }, 'There is no such team.'],
  ['ann', { do: 'vote', proposal: 'none', yes: true }, 'That proposal does not stand any more.'],
  ['ann', { do: 'sit', team: 'team-1', seats: ['no-such'] }, 'There is no such seat.'],
  ['eve', { do: 'sit', team: 'team-1', seats: ['lead'] }, 'Observers hold no seat.'],
  ['eve', { do: 'note', text: 'They wait.' }, undefined],
  ['ann', { do: 'note', text: 'We wait.' }, 'Only facilitators and observers take notes.'],
  ['ann', { do: 'leave', player: 'ben' }, ONLY],
  ['ann', { do: 'join', player: 'ann2', name: 'A', role: 'observer', proof: '0'.repeat(64) }, ONLY],
  [FACILITATOR, { do: 'tick', ms: 1 }, ONLY],
  [
    FACILITATOR,
    { do: 'override', team: 'team-1', entry: 'no-such', points: 1, reason: 'It was so.' },
    'There is no such entry in the score.',
  ],
];

test.each(MOVES)('%s asks for %o: %s', (by, act, says) => {
  const { as, room } = asked();
  const blue = JSON.stringify(room.teams['team-2']);
  expect(as(by, act)).toBe(says);
  // Whatever somebody of the first team does, the second is not touched.
  expect(JSON.stringify(room.teams['team-2'])).toBe(blue);
});

test('nobody moves before the start', () => {
  const { as } = playRoom();
  expect(as('ann', { do: 'move', move: { do: 'hint' } })).toBe('The workshop has not begun.');
});

test('two hold a seat together, a third waits for the facilitator', () => {
  const play = playRoom();
  expect(play.as('idle', { do: 'sit', team: 'team-1', seats: ['legal'] })).toBeUndefined();
  expect(play.as('dee', { do: 'sit', team: 'team-1', seats: ['legal'] })).toContain('is taken');
  expect(facilitate(play, { do: 'hand-over', team: 'team-1', seat: 'legal', to: 'dee' })).toBeUndefined();
  const { ben, dee, idle } = play.room.players;
  expect([ben?.seats, dee?.seats, idle?.seats]).toEqual([[], ['legal'], []]);
});

test('a lead who is gone blocks nobody', () => {
  const play = asked();
  const answer: Act = { do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } };
  play.as(HOUSE, { do: 'leave', player: 'ann' });
  expect(play.as('ben', answer)).toBeUndefined();
  expect(play.as(HOUSE, { do: 'return', player: 'ann' })).toBeUndefined();
  expect(play.as('ben', { do: 'move', move: { do: 'plan', steps: [] } })).toBeDefined();
});

test('more than half of those who are there commit without the lead', () => {
  const play = asked();
  play.as('ben', { do: 'propose', move: { do: 'answer', inject: 'customer-mail', option: 'now' } }, 'p');
  expect(play.as('cy', { do: 'commit', proposal: 'p' })).toBe(
    'The lead commits, or more than half of the team.',
  );
  play.as('cy', { do: 'vote', proposal: 'p', yes: true });
  expect(play.as('cy', { do: 'commit', proposal: 'p' })).toBeUndefined();
  expect(play.room.teams['team-1']?.incident.injects['customer-mail']?.state).toBe('answered');
  expect(play.room.teams['team-1']?.proposals).toEqual([]);
});

test('somebody taken out is nobody here any more', () => {
  const play = started();
  facilitate(play, { do: 'put-out', player: 'ann' });
  expect(play.as('ann', { do: 'move', move: { do: 'hint' } })).toBe('Take a seat first.');
  expect(play.as('ann', { do: 'sit', team: 'team-1', seats: ['lead'] })).toBe('You are not in this room.');
});

const NAMES: [name: string, accepted: boolean][] = [
  ['Ann', true],
  ['김서연', true],
  ['Zoë O’Neil', true],
  ['<b>bold</b>', true],
  ['', false],
  ['   ', false],
  ['a\u202eb', false],
  ['a\u200bb', false],
  ['a\nb', false],
  ['a\u2028b', false],
  ['a'.repeat(41), false],
];

test.each(NAMES)('the name %j', (name, accepted) => {
  expect(nameSchema.safeParse(name).success).toBe(accepted);
});

test('nobody can ask for what only the room does', () => {
  const house: Act[] = [
    { do: 'tick', ms: 1000 },
    { do: 'leave', player: 'ann' },
    { do: 'return', player: 'ann' },
    { do: 'join', player: 'x', name: 'X', role: 'player', proof: '0'.repeat(64) },
  ];
  for (const act of house) expect(askedActSchema.safeParse(act).success).toBe(false);
});
