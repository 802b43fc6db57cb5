// A sight in its two parts. On its own, because a phone puts them together and needs nothing else of the rules.
import type { Sight, SightDuty } from './sight-types.ts';

/** What every seat sees alike: nearly all of it, so whoever serves many seats works it out once. */
export type SharedSight = Omit<Sight, 'seat' | 'deciding' | 'desk' | 'log'>;

/** What only this seat sees. `readings` of its duties, by id. */
export type SeatSight = Pick<Sight, 'seat' | 'deciding' | 'desk' | 'log'> & {
  readings: Record<string, SightDuty['readings']>;
};

export function joinSight(shared: SharedSight, { readings, ...own }: SeatSight): Sight {
  const duties = shared.duties.map((duty) => ({ ...duty, readings: readings[duty.id] ?? [] }));
  return { ...shared, ...own, duties };
}
