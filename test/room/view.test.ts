import { expect, test } from 'vitest';
import { deskView } from '../../src/room/desk-view.ts';
import { newTeam } from '../../src/room/games.ts';
import { scoresOf } from '../../src/room/scores.ts';
import {
  notesView,
  roomView,
  scoresView,
  seatSeen,
  teamsOpen,
  teamsSeen,
  youView,
} from '../../src/room/view.ts';
import type { Viewer } from '../../src/room/view-types.ts';
import { FACILITATOR } from '../../src/room/words.ts';
import { everyScenario, flagship } from '../incident/scenarios.ts';
import { asked, facilitate, started } from './play-room.ts';

const s = flagship();
const player = (id: string): Viewer => ({ role: 'player', player: id });

const SEEN: [who: string, viewer: Viewer, seat: string, teams: string[], open: string[]][] = [
  ['a lead', player('ann'), 'lead', ['team-1'], ['team-1']],
  ['two seats', player('cy'), 'identity+platform', ['team-1'], ['team-1']],
  ['somebody without a seat', player('idle'), 'table', [], []],
  ['the other team', player('dee'), 'lead', ['team-2'], ['team-2']],
  ['an observer', { role: 'observer', player: 'eve' }, 'solo', ['team-1', 'team-2'], ['team-1', 'team-2']],
  ['a facilitator', { role: 'facilitator' }, 'solo', ['team-1', 'team-2'], ['team-1', 'team-2']],
  ['a projector', { role: 'projector' }, 'table', ['team-1', 'team-2'], []],
];

test.each(SEEN)('%s sees', (_, viewer, seat, teams, open) => {
  const { room } = started();
  expect([seatSeen(room, s, viewer), teamsSeen(room, viewer), teamsOpen(room, viewer)]).toEqual([
    seat,
    teams,
    open,
  ]);
});

test('somebody who holds every seat sees what a single player sees', () => {
  const play = started();
  play.as('idle', { do: 'sit', team: 'team-2', seats: Object.keys(s.people).filter((id) => id !== 'lead') });
  facilitate(play, { do: 'hand-over', team: 'team-2', seat: 'lead', to: 'idle' });
  expect(seatSeen(play.room, s, player('idle'))).toBe('solo');
  expect(youView(play.room, s, player('idle')).leads).toBe(true);
});

test('proposals are for the team that makes them', () => {
  const play = asked();
  play.as(
    'ben',
    { do: 'propose', move: { do: 'answer', inject: 'customer-mail', option: 'now' }, says: 'Now.' },
    'p',
  );
  const proposalsOf = (viewer: Viewer) =>
    roomView(play.room, s, teamsOpen(play.room, viewer)).teams.flatMap(({ proposals }) =>
      proposals.map(({ what }) => what),
    );
  expect(proposalsOf(player('ann'))).toEqual([expect.stringContaining('Customer care')]);
  expect(proposalsOf(player('dee'))).toEqual([]);
  expect(proposalsOf({ role: 'projector' })).toEqual([]);
  // What cannot be done any more says so.
  play.as('ann', { do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } });
  const [team] = roomView(play.room, s, ['team-1']).teams;
  expect(team?.proposals[0]?.why).toBe('That has been settled.');
});

test('the facilitator sees every message, when it comes or what it waits for', () => {
  const play = asked({ teams: 1 });
  facilitate(play, { do: 'direct', as: 'hold', inject: 'sender-writes' });
  facilitate(play, { do: 'direct', as: 'edit', inject: 'password-wave', says: 'Something else.' });
  const injects = deskView(play.room, s, 'team-1')?.injects ?? [];
  const of = (id: string) => injects.find((one) => one.id === id);
  expect(injects).toHaveLength(Object.keys(s.injects).length);
  expect(of('customer-mail')).toMatchObject({ state: 'open', sent: { minute: play.room.minute } });
  expect(of('sender-writes')).toMatchObject({ state: 'held' });
  expect(of('password-wave')).toMatchObject({ state: 'to come', says: 'Something else.', reworded: true });
  expect(of('password-wave')?.due?.minute).toBeGreaterThan(play.room.minute);
  expect(of('one-address-total')?.waitsFor).toContain('It needs: ');
});

test('scores are the facilitator’s until they are shown; what was put instead of a rule’s points counts', () => {
  const play = started();
  const before = scoresOf(play.room, s);
  const entry = Object.entries(s.score.rules).find(([, rule]) => rule.axis === 'reporting')?.[0] ?? '';
  const act = { do: 'override', team: 'team-2', entry, reason: 'They told it aloud.' } as const;
  expect(facilitate(play, { ...act, points: 50 })).toBeUndefined();
  expect(facilitate(play, { ...act, points: 60, reason: 'so' })).toBe('Say why, in a few words.');
  const [first] = scoresOf(play.room, s);
  expect(first?.team).toBe('team-2');
  expect(first?.total).toBeGreaterThan(before[0]?.total ?? 0);
  expect(scoresView(play.room, s, player('ann'))).toBeUndefined();
  facilitate(play, { do: 'reveal', scores: true });
  expect(scoresView(play.room, s, player('ann'))?.overrides).toEqual([
    { seq: expect.any(Number), team: 'team-2', entry, points: 50, reason: 'They told it aloud.' },
  ]);
});

test('notes are their writer’s and the facilitator’s', () => {
  const play = started();
  play.as('eve', { do: 'note', text: 'They wait.', team: 'team-1', pin: 'inject:customer-mail' });
  play.as(FACILITATOR, { do: 'note', text: 'Ask them why.' });
  const texts = (viewer: Viewer) => notesView(play.room, viewer)?.map(({ text }) => text);
  expect(texts({ role: 'observer', player: 'eve' })).toEqual(['They wait.']);
  expect(texts({ role: 'facilitator' })).toEqual(['They wait.', 'Ask them why.']);
  expect([texts(player('ann')), texts({ role: 'projector' })]).toEqual([undefined, undefined]);
});

test.each(everyScenario())('%s: a workshop can begin with any act', (_, scenario) => {
  for (const act of Object.keys(scenario.acts)) {
    const { incident } = newTeam(scenario, 'Red', 1, act);
    expect([act, incident.over || incident.happened[`act:${act}`] !== undefined]).toEqual([act, true]);
    expect(incident.skipped).not.toContain(act);
  }
});
