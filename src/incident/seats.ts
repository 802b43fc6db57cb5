// Who looks. `solo` holds every seat, `table` none; `legal+lead` holds two.

/** Whether somebody in this seat, or in one of several joined by `+`, is one of these. */
export const isOneOf = (seat: string, ids: readonly string[]): boolean =>
  seat === 'solo' || seat.split('+').some((one) => ids.includes(one));

/** The name under which several seats look together. All of them see what a single player sees. */
export function joinSeats(seats: readonly string[], all: readonly string[]): string {
  if (seats.length === 0) return 'table';
  return all.every((one) => seats.includes(one)) ? 'solo' : seats.join('+');
}
