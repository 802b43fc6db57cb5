// What each device in a room sees: worked out here, from the room's fold, and from nothing that a device says.
import { objectivesIn } from '../debrief/report/objectives.ts';
import { joinSeats } from '../incident/seats.ts';
import { legal } from '../incident/legal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { paceOfRoom } from './games.ts';
import { planNow } from './plan.ts';
import { scoresOf } from './scores.ts';
import type { FeedbackForm, Note, Proposal, Room } from './room-types.ts';
import { hasMajority, leadSeat, leads, membersOf, playerOf, seatsOf } from './teams.ts';
import type {
  ProposalView,
  RoomView,
  SaidView,
  ScoresView,
  TeamView,
  Viewer,
  YouView,
} from './view-types.ts';

/** The room itself, as all see it who see the proposals of these teams. */
export function roomView(room: Room, s: Scenario, open: readonly string[]): RoomView {
  const { clock } = room;
  return {
    scenario: { id: room.scenario.id, title: room.scenario.title },
    code: room.code,
    state: room.state,
    minute: room.minute,
    preset: room.preset,
    clock: {
      speed: clock.speed,
      standMs: clock.standMs,
      playedMs: clock.playedMs,
      minutesPerMinute: paceOfRoom(s, room) * clock.speed,
    },
    seats: seatsOf(s).map((id) => seatView(s, id)),
    teams: Object.keys(room.teams).map((id) => teamView(room, s, id, open.includes(id))),
    waiting: waitingIn(room),
    revealed: room.revealed,
  };
}

/** The teams whose proposals this device may see. */
export const teamsOpen = (room: Room, viewer: Viewer): string[] =>
  viewer.role === 'projector' ? [] : teamsSeen(room, viewer);

export function scoresView(room: Room, s: Scenario, { role }: Viewer): ScoresView | undefined {
  if (!room.revealed && role !== 'facilitator') return undefined;
  return { teams: scoresOf(room, s), overrides: room.overrides };
}

/** The teams whose table this device may see. */
export function teamsSeen(room: Room, { role, player }: Viewer): string[] {
  if (role !== 'player') return Object.keys(room.teams);
  const me = playerOf(room, player);
  return me?.team !== undefined && me.seats.length > 0 ? [me.team] : [];
}

/** The seat with whose eyes it looks at them: everybody's, nobody's, or its own. */
export function seatSeen(room: Room, s: Scenario, { role, player }: Viewer): string {
  if (role === 'projector') return 'table';
  if (role !== 'player') return 'solo';
  return joinSeats(playerOf(room, player)?.seats ?? [], seatsOf(s));
}

function seatView(s: Scenario, id: string): RoomView['seats'][number] {
  const { short = id, title = id, sees } = s.people[id] ?? {};
  return { id, short, title, leads: id === leadSeat(s), ...(sees === undefined ? {} : { sees }) };
}

function teamView(room: Room, s: Scenario, id: string, isOpen: boolean): TeamView {
  const team = room.teams[id];
  return {
    id,
    name: team?.name ?? id,
    members: membersOf(room, id).map((one) => {
      const { name = '', seats = [], away = true } = room.players[one] ?? {};
      return { id: one, name, seats, away };
    }),
    over: team?.incident.over ?? true,
    proposals: isOpen ? (team?.proposals ?? []).map((one) => proposalView(room, s, id, one)) : [],
    ...(isOpen && team?.undone !== undefined ? { undone: team.undone } : {}),
  };
}

function proposalView(
  room: Room,
  s: Scenario,
  team: string,
  { id, by, what, says, move, minute, votes }: Proposal,
): ProposalView {
  const incident = room.teams[team]?.incident;
  const why = incident && legal(s, incident, move);
  return {
    id,
    by,
    what,
    says,
    move,
    minute,
    votes: Object.entries(votes).map(([one, yes]) => ({
      id: one,
      name: room.players[one]?.name ?? one,
      yes,
    })),
    majority: hasMajority(room, team, votes),
    ...(why === undefined ? {} : { why }),
  };
}

function waitingIn(room: Room): RoomView['waiting'] {
  return Object.keys(room.players).flatMap((id) => {
    const player = playerOf(room, id);
    const waits = player?.role === 'player' && player.seats.length === 0;
    return player && waits ? [{ id, name: player.name, away: player.away }] : [];
  });
}

export function youView(room: Room, s: Scenario, { role, player: id }: Viewer): YouView {
  const me = playerOf(room, id);
  const plan = role === 'facilitator' ? planNow(s, room) : undefined;
  if (plan) return { role, plan, seats: [], leads: false };
  if (id === undefined || !me) return { role, seats: [], leads: false };
  const { name, team, seats } = me;
  const isLead = team !== undefined && leads(room, s, team, id);
  return { role, id, name, ...(team === undefined ? {} : { team }), seats, leads: isLead };
}

export function notesView(room: Room, { role, player }: Viewer): Note[] | undefined {
  if (role === 'facilitator') return room.notes;
  return role === 'observer' ? room.notes.filter(({ by }) => by === player) : undefined;
}

export function saidView(room: Room, s: Scenario, { role, player }: Viewer): SaidView | undefined {
  if (role === 'projector' || (role === 'player' && room.state !== 'ended')) return undefined;
  const mine = <T extends { by: string }>(list: readonly T[]): T[] =>
    role === 'facilitator' ? [...list] : list.filter(({ by }) => by === player);
  const { ratings, hotWash, feedback } = room.said;
  return {
    ...(role === 'player' ? {} : { objectives: objectivesOf(s) }),
    ratings: mine(ratings),
    hotWash: mine(hotWash),
    feedback: mine(feedback)
      .map(nameless)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

const objectivesOf = (s: Scenario): SaidView['objectives'] =>
  Object.entries(objectivesIn(s)).map(([id, { says, lookFor }]) => ({ id, says, lookFor }));

const nameless = ({ marks, stay, change }: FeedbackForm): Omit<FeedbackForm, 'by'> => ({
  marks,
  ...(stay === undefined ? {} : { stay }),
  ...(change === undefined ? {} : { change }),
});
