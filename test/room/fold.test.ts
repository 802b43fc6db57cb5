import { expect, test } from 'vitest';
import { fingerprint } from '../../src/incident/fingerprint.ts';
import { replay } from '../../src/incident/replay.ts';
import { score } from '../../src/incident/score/score.ts';
import { recordingSchema } from '../../src/incident/recording.ts';
import { eventSchema } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import type { Act, RoomEvent } from '../../src/room/acts.ts';
import type { Room } from '../../src/room/room-types.ts';
import { FACILITATOR, HOUSE } from '../../src/room/words.ts';
import { randomMove, seeded } from '../incident/random-player.ts';
import { flagship } from '../incident/scenarios.ts';
import { asked, facilitate, playRoom, started } from './play-room.ts';
import type { PlayRoom } from './play-room.ts';

const s = flagship();
const tick = (ms: number): Act => ({ do: 'tick', ms });
const teamOf = ({ room }: PlayRoom, id = 'team-1') => {
  const team = room.teams[id];
  if (!team) throw new Error('There is no such team.');
  return team;
};
const ANSWER: Act = { do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } };

function foldAgain(events: RoomEvent[]): Room {
  const [first, ...more] = events.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
  const room = first && openRoom(s, first);
  if (!room) throw new Error('There is no room.');
  for (const event of more) apply(room, s, event);
  return room;
}

/** The recording of each team, replayed by the rules alone, is its game in the room. */
function expectReplays({ room }: PlayRoom): void {
  for (const { recording, incident, trouble } of Object.values(room.teams)) {
    expect(trouble).toBeUndefined();
    const again = replay(s, recordingSchema.parse(JSON.parse(JSON.stringify(recording))));
    expect(again.refused).toEqual([]);
    const mark = (x: typeof incident) => fingerprint(x, score(s, x).ledger);
    expect(mark(again.incident)).toBe(mark(incident));
  }
}

test('any mixture of acts: the log, folded again, is the same room, and each recording replays to its game', () => {
  for (const seed of [1, 2, 3]) {
    const random = seeded(seed);
    const play = started({ standsMs: 3000 });
    for (let left = 120; left > 0; left -= 1) {
      const [by, act] = anyAct(play, random);
      play.as(by, act, `a${left}`);
    }
    expect(foldAgain(play.events)).toEqual(JSON.parse(JSON.stringify(play.room)));
    expectReplays(play);
  }
});

function anyAct(play: PlayRoom, random: (n: number) => number): [string, Act] {
  const team = teamOf(play);
  const who = ['ann', 'ben', 'cy', 'dee', FACILITATOR][random(5)] ?? 'ann';
  const inject = Object.keys(s.injects)[random(Object.keys(s.injects).length)] ?? '';
  const as = (['hold', 'release', 'send', 'edit'] as const)[random(4)] ?? 'hold';
  const game = random(2) === 0 ? team : teamOf(play, 'team-2');
  const move = randomMove(s, game.incident, random);
  const kinds: [string, Act][] = [
    [HOUSE, tick(random(5000))],
    [HOUSE, tick(random(5000))],
    [who, { do: 'move', move, ...(who === FACILITATOR ? { team: 'team-1' } : {}) }],
    [who, { do: 'move', move, ...(who === FACILITATOR ? { team: 'team-2' } : {}) }],
    [who, { do: 'propose', move }],
    [who, { do: 'vote', proposal: team.proposals[0]?.id ?? 'none', yes: random(2) === 0 }],
    [who, { do: 'commit', proposal: team.proposals[0]?.id ?? 'none' }],
    [FACILITATOR, { do: 'direct', as, inject, ...(as === 'edit' ? { says: 'Another text.' } : {}) }],
    [FACILITATOR, { do: 'direct', team: 'team-2', as: 'send', inject }],
    [FACILITATOR, { do: 'undo', team: 'team-1' }],
    [FACILITATOR, random(2) === 0 ? { do: 'pause' } : { do: 'resume' }],
    [FACILITATOR, { do: 'skip' }],
    [FACILITATOR, { do: 'speed', speed: 2 }],
    [FACILITATOR, { do: 'hint', team: 'team-1' }],
    [FACILITATOR, { do: 'hand-over', team: 'team-1', seat: 'lead', to: 'ben' }],
    [HOUSE, { do: 'leave', player: 'ann' }],
    [HOUSE, { do: 'return', player: 'ann' }],
  ];
  return kinds[random(kinds.length)] ?? [HOUSE, tick(1)];
}

test('teams of one room have the same dice and the same minute', () => {
  const play = started();
  for (let n = 0; n < 20; n += 1) play.as(HOUSE, tick(900));
  const [red, blue] = [teamOf(play), teamOf(play, 'team-2')];
  expect(red.incident).toEqual(blue.incident);
  expect(play.room.minute).toBe(red.incident.minute);
});

test('thirty-five minutes: the clock runs to the close in what the preset has for it', () => {
  const play = started({ teams: 1 });
  let seconds = 0;
  for (; play.room.state !== 'ended' && seconds < 3000; seconds += 1) play.as(HOUSE, tick(1000));
  // 17.3 of 35 minutes; each stop at a message loses up to a tick.
  expect(seconds / 60).toBeGreaterThan(17);
  expect(seconds / 60).toBeLessThan(19);
  expect(teamOf(play).incident.over).toBe(true);
});

test('one tick or a hundred: the same minute', () => {
  const [one, many] = [started(), started()];
  one.as(HOUSE, tick(900));
  for (let n = 0; n < 100; n += 1) many.as(HOUSE, tick(9));
  expect(one.room.minute).toBe(many.room.minute);
  expect(one.room.minute).toBeGreaterThan(playRoom().room.minute);
});

test('a pause freezes every clock, and what is sent by hand after it is sent at that minute', () => {
  const play = started({ standsMs: 4000 });
  play.as(HOUSE, tick(500));
  facilitate(play, { do: 'pause' });
  const frozen = JSON.parse(JSON.stringify(play.room)) as Room;
  expect(play.as(HOUSE, tick(5000))).toBe('The clock stands.');
  expect(facilitate(play, { do: 'direct', as: 'send', inject: 'password-wave' })).toBeUndefined();
  facilitate(play, { do: 'resume' });
  expect(teamOf(play).incident.injects['password-wave']?.sentAt).toBe(frozen.minute);
  expect(play.room.clock).toEqual({ ...frozen.clock, standMs: 4000 });
});

test('the clock stands when somebody is asked, for a while, whoever is there', () => {
  const play = asked({ standsMs: 3000 });
  const { minute } = play.room;
  play.as(HOUSE, tick(2999));
  expect(play.room.minute).toBe(minute);
  play.as(HOUSE, tick(2000));
  expect(play.room.minute).toBeGreaterThan(minute);
});

test('a message held back comes when it is released, and says what was written for it', () => {
  const play = started({ teams: 1 });
  facilitate(play, { do: 'direct', as: 'hold', inject: 'customer-mail' });
  facilitate(play, {
    do: 'direct',
    as: 'edit',
    inject: 'customer-mail',
    says: 'Somebody knows my door code.',
  });
  facilitate(play, { do: 'skip', minutes: 300 });
  const { injects } = teamOf(play).incident;
  expect(injects['customer-mail']).toMatchObject({ held: true, state: 'sealed' });
  expect(injects['customer-mail']?.missedAt).toBeDefined();
  facilitate(play, { do: 'direct', as: 'release', inject: 'customer-mail' });
  expect(injects['customer-mail']).toMatchObject({
    state: 'open',
    sentAt: play.room.minute,
    says: 'Somebody knows my door code.',
  });
  expectReplays(play);
});

test('released before its time it comes at its time', () => {
  const [held, free] = [started({ teams: 1 }), started({ teams: 1 })];
  facilitate(held, { do: 'direct', as: 'hold', inject: 'customer-mail' });
  facilitate(held, { do: 'direct', as: 'release', inject: 'customer-mail' });
  for (const play of [held, free]) facilitate(play, { do: 'skip', minutes: 300 });
  expect(teamOf(held).incident.injects['customer-mail']).toEqual(
    teamOf(free).incident.injects['customer-mail'],
  );
});

test('a message kept back for good does not keep the game from its end', () => {
  const play = started({ teams: 1 });
  for (const inject of Object.keys(s.injects)) facilitate(play, { do: 'direct', as: 'hold', inject });
  for (let n = 0; n < 400 && play.room.state !== 'ended'; n += 1)
    facilitate(play, { do: 'skip', minutes: 1_000_000 });
  expect(play.room.state).toBe('ended');
});

test('a move taken back: as if it had never been made, at the same minute', () => {
  const [undone, never] = [asked(), asked()];
  undone.as('ann', ANSWER);
  for (const play of [undone, never]) play.as(HOUSE, tick(700));
  facilitate(undone, { do: 'undo', team: 'team-1' });
  expect(teamOf(undone).incident).toEqual(teamOf(never).incident);
  expect(teamOf(undone).undone).toContain('To ');
  expect(facilitate(undone, { do: 'undo', team: 'team-1' })).toBe('There is nothing to take back.');
});

test('what was done is not done again, whenever it is sent again', () => {
  const play = asked();
  expect(play.as('ann', ANSWER, 'x')).toBeUndefined();
  const before = JSON.stringify(play.room.teams);
  expect(play.as('ann', { do: 'move', move: { do: 'hint' } }, 'x')).toBe('That was done already.');
  expect(JSON.stringify(play.room.teams)).toBe(before);
  // The same id from somebody else is another act.
  expect(play.as('cy', { do: 'move', move: { do: 'hint' } }, 'x')).toBeUndefined();
});

test('an event out of its order stops the fold', () => {
  const { room, events } = playRoom();
  const last = events.at(-1) as RoomEvent;
  expect(() => apply(room, s, last)).toThrow(/came after/);
});

test('the end: what was begun comes to its end, and every game has an ending', () => {
  const play = asked();
  play.as('ann', ANSWER);
  facilitate(play, { do: 'end' });
  expect(Object.values(play.room.teams).map(({ incident }) => [incident.over, incident.minute])).toEqual([
    [true, s.closes],
    [true, s.closes],
  ]);
  expect(facilitate(play, { do: 'resume' })).toBe('The workshop has ended.');
  expect(facilitate(play, { do: 'reveal', scores: true })).toBeUndefined();
});
