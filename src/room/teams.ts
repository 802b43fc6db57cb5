// Who belongs where: seats, their holders, and who leads.
import type { Scenario } from '../scenario/scenario.ts';
import type { Player, Room } from './room-types.ts';

/** In the order of the scenario. */
export const seatsOf = (s: Scenario): string[] => Object.keys(s.people);

/** The seat that commits for its team: the first that the scenario names. */
export const leadSeat = (s: Scenario): string => seatsOf(s)[0] ?? '';

export function playerOf(room: Room, id: string | undefined): Player | undefined {
  if (id === undefined || !Object.hasOwn(room.players, id)) return undefined;
  const player = room.players[id];
  return player?.out ? undefined : player;
}

export function holdersOf(room: Room, team: string, seat: string): string[] {
  return membersOf(room, team).filter((id) => room.players[id]?.seats.includes(seat));
}

/** Those who sit somewhere in this team. */
export function membersOf(room: Room, team: string): string[] {
  return Object.keys(room.players).filter((id) => {
    const player = playerOf(room, id);
    return player?.team === team && player.seats.length > 0;
  });
}

const presentIn = (room: Room, team: string): string[] =>
  membersOf(room, team).filter((id) => room.players[id]?.away === false);

/** A seat whose player is gone never blocks a room: then everybody in the team leads. */
export function leads(room: Room, s: Scenario, team: string, player: string): boolean {
  const holders = holdersOf(room, team, leadSeat(s));
  if (holders.includes(player)) return true;
  return membersOf(room, team).includes(player) && holders.every((id) => room.players[id]?.away);
}

/** More than half of those who are there are for it. */
export function hasMajority(room: Room, team: string, votes: Record<string, boolean>): boolean {
  const present = presentIn(room, team);
  return present.filter((id) => votes[id] === true).length * 2 > present.length;
}
