// What answers are compared with stays as it is written in every language; here is how it is shown.
import type { Scenario } from '../scenario/scenario.ts';

/** A value in words, as this language shows it. The value itself stays as it is written. */
export function shown({ told }: Pick<Scenario, 'told'>, value: string): string {
  const all = told?.shown ?? {};
  return Object.hasOwn(all, value) ? (all[value] ?? value) : value;
}

/** The same of a list of items, written with commas. */
export const shownList = (s: Pick<Scenario, 'told'>, values: string): string =>
  s.told === undefined || Object.hasOwn(s.told.shown, values)
    ? shown(s, values)
    : values
        .split(', ')
        .map((one) => shown(s, one))
        .join(', ');
