// Who may do what in a room. Every answer is one sentence, or undefined where it may be done.
import { legal } from '../incident/legal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Act, ActOf } from './acts.ts';
import { lastDecision } from './games.ts';
import { proposalRefusal, decisionRefusal } from './decide.ts';
import { isObjective, NO_OBJECTIVE, sayingRefusal } from './may-say.ts';
import type { Player, Room } from './room-types.ts';
import { holdersOf, playerOf, seatsOf } from './teams.ts';
import { FACILITATOR, HOUSE, LIMITS } from './words.ts';

const NOBODY = 'You are not in this room.';
const NO_TEAM = 'There is no such team.';
const NOT_YOURS = 'Only a facilitator may do that.';
const FEWEST_REASON_WORDS = 3;

/** The acts that are still open when the workshop has ended. */
const AFTER_THE_END: readonly Act['do'][] = [
  'note',
  'rate',
  'hot-wash',
  'feedback',
  'override',
  'reveal',
  'leave',
  'return',
];

export function refusal(room: Room, s: Scenario, by: string, act: Act): string | undefined {
  if (room.state === 'ended' && !AFTER_THE_END.includes(act.do)) return 'The workshop has ended.';
  if ('team' in act && act.team !== undefined && !Object.hasOwn(room.teams, act.team)) return NO_TEAM;
  switch (act.do) {
    case 'create':
      return 'This room is there already.';
    case 'join':
      return by === HOUSE ? joinRefusal(room, act) : NOT_YOURS;
    case 'leave':
    case 'return':
      return by === HOUSE ? presenceRefusal(room, act) : NOT_YOURS;
    case 'tick':
      if (by !== HOUSE) return NOT_YOURS;
      return room.state === 'running' ? undefined : 'The clock stands.';
    case 'sit':
      return sitRefusal(room, s, by, act);
    case 'rename':
      return ownRefusal(room, by, act.player);
    case 'move':
    case 'propose':
    case 'vote':
    case 'withdraw':
    case 'commit':
      return decisionRefusal(room, s, by, act) ?? proposalRefusal(room, s, by, act);
    case 'note':
      return noteRefusal(room, s, by, act);
    case 'rate':
    case 'hot-wash':
    case 'feedback':
      return sayingRefusal(room, s, by, act);
    default:
      return by === FACILITATOR ? facilitatorRefusal(room, s, act) : NOT_YOURS;
  }
}

function joinRefusal(room: Room, act: ActOf<'join'>): string | undefined {
  if (Object.hasOwn(room.players, act.player) || act.player === FACILITATOR || act.player === HOUSE)
    return 'Somebody has that place already.';
  return Object.keys(room.players).length < LIMITS.players
    ? undefined
    : `This room is full: ${LIMITS.players} people have joined.`;
}

function presenceRefusal(room: Room, act: ActOf<'leave' | 'return'>): string | undefined {
  const player = playerOf(room, act.player);
  if (!player) return NOBODY;
  return player.away === (act.do === 'leave') ? 'That is so already.' : undefined;
}

function ownRefusal(room: Room, by: string, whose: string | undefined): string | undefined {
  if (!playerOf(room, whose ?? by)) return NOBODY;
  return by === FACILITATOR || whose === undefined || whose === by ? undefined : NOT_YOURS;
}

function sitRefusal(room: Room, s: Scenario, by: string, act: ActOf<'sit'>): string | undefined {
  const own = ownRefusal(room, by, act.player);
  if (own !== undefined) return own;
  const id = act.player ?? by;
  if ((playerOf(room, id) as Player).role !== 'player') return 'Observers hold no seat.';
  if (act.seats.some((seat) => !seatsOf(s).includes(seat))) return 'There is no such seat.';
  if (by === FACILITATOR) return undefined;
  const full = act.seats.find(
    (seat) => holdersOf(room, act.team, seat).filter((one) => one !== id).length >= LIMITS.together,
  );
  return full === undefined
    ? undefined
    : `“${s.people[full]?.title}” is taken. A facilitator can hand it over.`;
}

function noteRefusal(room: Room, s: Scenario, by: string, { objective }: ActOf<'note'>): string | undefined {
  if (by !== FACILITATOR && playerOf(room, by)?.role !== 'observer')
    return 'Only facilitators and observers take notes.';
  if (objective !== undefined && !isObjective(s, objective)) return NO_OBJECTIVE;
  return room.notes.length < LIMITS.notes ? undefined : `At most ${LIMITS.notes} notes are kept.`;
}

type Facilitators = Exclude<
  Act,
  ActOf<
    | 'create'
    | 'join'
    | 'leave'
    | 'return'
    | 'tick'
    | 'sit'
    | 'rename'
    | 'move'
    | 'propose'
    | 'vote'
    | 'withdraw'
    | 'commit'
    | 'note'
    | 'rate'
    | 'hot-wash'
    | 'feedback'
  >
>;

function facilitatorRefusal(room: Room, s: Scenario, act: Facilitators): string | undefined {
  switch (act.do) {
    case 'start':
      return room.state === 'lobby' ? undefined : 'It has begun already.';
    case 'pause':
      return room.state === 'running' ? undefined : 'The clock stands.';
    case 'resume':
      return room.state === 'paused' ? undefined : 'The clock is not paused.';
    case 'speed':
    case 'reveal':
    case 'end':
      return undefined;
    case 'skip':
      return room.state === 'lobby' ? 'The workshop has not begun.' : undefined;
    case 'go-on':
      return room.clock.standMs > 0 ? undefined : 'The clock does not stand for an answer.';
    case 'direct':
      return directRefusal(room, s, act);
    case 'undo':
      return lastDecision(room, act.team) === undefined ? 'There is nothing to take back.' : undefined;
    case 'hand-over':
      if (!seatsOf(s).includes(act.seat)) return 'There is no such seat.';
      if (act.to === undefined) return undefined;
      return playerOf(room, act.to)?.role === 'player' ? undefined : NOBODY;
    case 'put-out':
      return playerOf(room, act.player) ? undefined : NOBODY;
    case 'override':
      return overrideRefusal(room, s, act);
    case 'hint': {
      const team = room.teams[act.team];
      return team && legal(s, team.incident, { do: 'hint' });
    }
  }
}

/** What can be done in one team at least can be done. */
function directRefusal(room: Room, s: Scenario, act: ActOf<'direct'>): string | undefined {
  const { team, do: _, ...how } = act;
  const teams = team === undefined ? Object.values(room.teams) : [room.teams[team]];
  const says = teams.map((one) => one && legal(s, one.incident, { do: 'facilitate', ...how }));
  return says.every((one) => one !== undefined) ? says[0] : undefined;
}

function overrideRefusal(room: Room, s: Scenario, { entry, reason }: ActOf<'override'>): string | undefined {
  if (!Object.hasOwn(s.score.rules, entry)) return 'There is no such entry in the score.';
  if (reason.split(/\s+/).filter(Boolean).length < FEWEST_REASON_WORDS) return 'Say why, in a few words.';
  return room.overrides.length < LIMITS.overrides
    ? undefined
    : `At most ${LIMITS.overrides} entries are changed.`;
}
