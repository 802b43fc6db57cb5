// Who may say what about a workshop, and when. Everybody speaks for themselves; a facilitator takes down what is said aloud.
import { objectivesIn } from '../debrief/report/objectives.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ActOf } from './acts.ts';
import type { Room } from './room-types.ts';
import { playerOf, seatsOf } from './teams.ts';
import { FACILITATOR } from './words.ts';

export const NO_OBJECTIVE = 'There is no such objective.';
const NOT_YET = 'This is for when the workshop has ended.';

export const isObjective = (s: Scenario, id: string): boolean => Object.hasOwn(objectivesIn(s), id);

export function sayingRefusal(
  room: Room,
  s: Scenario,
  by: string,
  act: ActOf<'rate' | 'hot-wash' | 'feedback'>,
): string | undefined {
  const role = by === FACILITATOR ? FACILITATOR : playerOf(room, by)?.role;
  if (role === undefined) return 'You are not in this room.';
  if (act.do === 'rate') return rateRefusal(room, s, role, act);
  if (room.state !== 'ended') return NOT_YET;
  if (act.do === 'feedback') return role === FACILITATOR ? 'The form is for those who took part.' : undefined;
  return answerRefusal(s, role, act);
}

type Role = 'player' | 'observer' | typeof FACILITATOR;

function rateRefusal(room: Room, s: Scenario, role: Role, { objective }: ActOf<'rate'>): string | undefined {
  if (role === 'player') return 'Only facilitators and observers rate objectives.';
  if (room.state === 'lobby') return 'The workshop has not begun.';
  return isObjective(s, objective) ? undefined : NO_OBJECTIVE;
}

function answerRefusal(s: Scenario, role: Role, { team, seat }: ActOf<'hot-wash'>): string | undefined {
  if (role === 'observer') return 'Only players and facilitators answer these questions.';
  if (role === 'player')
    return team === undefined && seat === undefined ? undefined : 'Only a facilitator answers for others.';
  if (seat === undefined) return undefined;
  if (team === undefined) return 'Of which team?';
  return seatsOf(s).includes(seat) ? undefined : 'There is no such seat.';
}
