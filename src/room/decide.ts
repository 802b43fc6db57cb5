// How a team decides: what a seat does by itself, what is proposed, voted on and committed.
import { legal } from '../incident/legal.ts';
import { UNCOUNTED } from '../incident/queries.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ActOf } from './acts.ts';
import type { Proposal, Room } from './room-types.ts';
import { hasMajority, leads, playerOf } from './teams.ts';
import { FACILITATOR, LIMITS, PROPOSE_IT } from './words.ts';

type Decision = ActOf<'move' | 'propose' | 'vote' | 'withdraw' | 'commit'>;

/** Whether this person may take part in decisions, and of which team. */
export function decisionRefusal(room: Room, s: Scenario, by: string, act: Decision): string | undefined {
  if (room.state === 'lobby') return 'The workshop has not begun.';
  const team = teamFor(room, by, act);
  if (team === undefined) return by === FACILITATOR ? 'Say for which team.' : 'Take a seat first.';
  if (act.do !== 'move' && act.do !== 'propose') return undefined;
  const incident = room.teams[team]?.incident;
  // Its counts would be those of another hour by the time it is committed.
  if (act.do === 'propose' && 'rule' in act.move)
    return 'A rule is run by whoever does that work; it is not proposed.';
  return incident && (strangeMove(act.move) ?? countedLater(legal(s, incident, act.move)));
}

export function proposalRefusal(room: Room, s: Scenario, by: string, act: Decision): string | undefined {
  const team = teamFor(room, by, act) ?? '';
  switch (act.do) {
    case 'move':
      return by === FACILITATOR ? undefined : moveRefusal(room, s, team, by, act.move);
    case 'propose':
      if (by === FACILITATOR) return 'A facilitator decides or does not; there is nothing to vote on.';
      return (room.teams[team]?.proposals.length ?? 0) < LIMITS.proposals
        ? undefined
        : `At most ${LIMITS.proposals} proposals stand at a time.`;
    case 'vote':
      return found(room, team, act.proposal) ? undefined : GONE;
    case 'withdraw': {
      const proposal = found(room, team, act.proposal);
      if (!proposal) return GONE;
      return by === FACILITATOR || proposal.by === by || leads(room, s, team, by)
        ? undefined
        : 'Only whoever proposed it, or the lead, can take it back.';
    }
    case 'commit':
      return commitRefusal(room, s, team, by, act.proposal);
  }
}

const GONE = 'That proposal does not stand any more.';

/** The team whose decision it is. Players decide for their own. */
export function teamFor(room: Room, by: string, act: Decision): string | undefined {
  if (by === FACILITATOR) return 'team' in act ? act.team : undefined;
  const player = playerOf(room, by);
  return player && player.seats.length > 0 ? player.team : undefined;
}

export function found(room: Room, team: string, id: string): Proposal | undefined {
  return room.teams[team]?.proposals.find((one) => one.id === id);
}

/** A rule that has not been counted yet is counted before it is written down. */
const countedLater = (why: string | undefined): string | undefined => (why === UNCOUNTED ? undefined : why);

/** What no seat can do: time is the room's, work takes as long as it takes, and counts are not taken from devices. */
function strangeMove(move: Move): string | undefined {
  if (move.do === 'wait') return 'The clock is the facilitator’s.';
  if (move.do === 'facilitate') return 'Only a facilitator may do that.';
  return ('ends' in move && move.ends !== undefined) || ('day' in move && move.day !== undefined)
    ? 'Nobody can say beforehand when work will have ended.'
    : undefined;
}

function commitRefusal(room: Room, s: Scenario, team: string, by: string, id: string): string | undefined {
  const proposal = found(room, team, id);
  const incident = room.teams[team]?.incident;
  if (!proposal || !incident) return GONE;
  if (by !== FACILITATOR && !leads(room, s, team, by) && !hasMajority(room, team, proposal.votes))
    return 'The lead commits, or more than half of the team.';
  return legal(s, incident, proposal.move);
}

/** A seat does its own work by itself; what the team answers for, its lead commits. */
function moveRefusal(room: Room, s: Scenario, team: string, by: string, move: Move): string | undefined {
  if (leads(room, s, team, by)) return undefined;
  const seats = playerOf(room, by)?.seats ?? [];
  switch (move.do) {
    case 'play':
    case 'leave': {
      const who = s.cards[move.card]?.who.flat() ?? [];
      return seats.some((seat) => who.includes(seat)) ? undefined : `Others do that work. ${PROPOSE_IT}`;
    }
    case 'estimate':
    case 'hint':
    case 'save-query':
    case 'rule':
      return undefined;
    default:
      return `The lead decides that. ${PROPOSE_IT}`;
  }
}
