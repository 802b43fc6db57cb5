// One reading of a history file, and the checks all its parts share.
import { mapRead } from './amounts.ts';
import type { Read, Scalar } from './amounts.ts';
import type { Issue } from './issues.ts';
import type { Path, Places } from './places.ts';
import type { Scenario } from './scenario.ts';
import { didYouMean } from './suggest.ts';
import type { Minute } from './vocabulary.ts';
import { readInstant } from './zone.ts';
import type { Zone } from './zone.ts';

/** One reading of a history file: the scenario it is about, and what was found wrong. */
export interface Reading {
  scenario: Scenario;
  zone: Zone;
  places: Places;
  issues: Issue[];
}

export function complain(reading: Reading, path: Path, rule: string, says: string): void {
  reading.issues.push({ ...reading.places.of(path), rule, says, severity: 'error' });
}

/** Checks that the id is among those of a table of the scenario. */
export function refer(reading: Reading, path: Path, noun: string, id: string, ids: Iterable<string>): string {
  const known = [...ids];
  if (!known.includes(id))
    complain(
      reading,
      path,
      'unknown-id',
      `There is no ${noun} "${id}" in the scenario.${didYouMean(id, known)}`,
    );
  return id;
}

export function minuteOf(reading: Reading, path: Path, value: Scalar): Minute {
  return accept(
    reading,
    path,
    mapRead(readInstant(value, reading.zone), ({ minute }) => minute),
    0,
  );
}

export function accept<T>(reading: Reading, path: Path, read: Read<T>, standIn: T): T {
  if ('value' in read) return read.value;
  complain(reading, path, 'amount', read.says);
  return standIn;
}
