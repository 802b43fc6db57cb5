// What can ever happen: for every key that the rules remember, a minute before which no play gets there. Wherever the
// rules are too rich to follow (dice, stocks, doors, what a team does with its time) it takes the earlier answer, so
// *never* is never wrong; what it calls possible may still be out of reach. Proof of that is `keyfall prove`.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { causesOf } from './causes.ts';
import type { Cause } from './causes.ts';
import { isAtOdds } from './at-odds.ts';

export const NEVER = Infinity;

export interface Reach {
  /** No play makes this true before that minute. Left out: from the start. */
  earliest: (c: Condition | undefined) => Minute;
  /** Every play has made this true by that minute; NEVER where nobody can be sure. */
  latest: (c: Condition | undefined) => Minute;
  /** The same as `earliest` for one remembered key. */
  key: (key: string) => Minute;
  /** When all these places can be filled at once. */
  crew: (places: readonly string[][]) => Minute;
}

/**
 * Each key's minute only ever falls, so this ends: with the least fixed point of all the causes. `barred`: keys that
 * nothing brings about, to see what cannot do without them. A cause is asked again only after a key that it read.
 */
export function reachOf(s: Scenario, barred: ReadonlySet<string> = new Set()): Reach {
  const known = new Map<string, Minute>();
  const readers = new Map<string, Set<Cause>>();
  let asking: Cause | undefined;
  const reach = reachWith(s, (key) => {
    if (asking) readers.set(key, (readers.get(key) ?? new Set()).add(asking));
    return known.get(key) ?? NEVER;
  });
  // A set keeps its order, so whatever is put on its end is still met.
  const waiting = new Set(causesOf(s, reach).filter(([key]) => !barred.has(key)));
  for (const cause of waiting) {
    waiting.delete(cause);
    asking = cause;
    const [key, minuteOf] = cause;
    const minute = Math.max(0, minuteOf());
    // At the close itself the game is over before anything else of that minute.
    if (minute >= s.closes || minute >= (known.get(key) ?? NEVER)) continue;
    known.set(key, minute);
    for (const reader of readers.get(key) ?? []) waiting.add(reader);
  }
  asking = undefined;
  return reach;
}

function reachWith(s: Scenario, key: Reach['key']): Reach {
  const latest = (c: Condition | undefined): Minute => certain(s, c);
  const whole = (c: Condition): Minute => {
    const minute = possible(s, c, { key, earliest: whole, latest });
    return minute > s.closes ? NEVER : minute;
  };
  return {
    key,
    latest,
    earliest: (c) => (c === undefined ? 0 : whole(c)),
    crew: (places) => crewFrom(s, key, places),
  };
}

function possible(
  s: Scenario,
  c: Condition,
  { key, earliest, latest }: Pick<Reach, 'key' | 'latest'> & { earliest: (c: Condition) => Minute },
): Minute {
  switch (c.is) {
    case 'at':
      return c.minute;
    case 'after':
      return earliest(c.since) + c.minutes;
    case 'all':
      return isAtOdds(s, c.of) ? NEVER : Math.max(...c.of.map(earliest));
    case 'any':
      return Math.min(...c.of.map(earliest));
    case 'unless': {
      const when = earliest(c.when);
      return latest(c.unless) <= when ? NEVER : when;
    }
    case 'within': {
      const to = earliest(c.to);
      return earliest(c.from) === NEVER || to - latest(c.from) > c.minutes ? NEVER : to;
    }
    case 'control':
      return c.mode === 'off' ? 0 : key(`control:${c.control}:${c.mode}`);
    case 'stock':
      return stockPossible(s, c, key);
    case 'accepted':
      return 0;
    case 'happened':
      return key(c.key);
  }
}

/** A stock passes a mark only if it begins there, or something moves it that way. */
function stockPossible(s: Scenario, c: Condition & { is: 'stock' }, key: Reach['key']): Minute {
  const start = s.stocks[c.stock]?.start ?? 0;
  if (c.above !== undefined) return start > c.above ? 0 : key(`raised:${c.stock}`);
  if (c.below !== undefined && c.below <= 0) return NEVER;
  return start < (c.below ?? 0) ? 0 : key(`lowered:${c.stock}`);
}

/** Instants, and the acts and injects that come by the clock, come in every play. */
function certain(s: Scenario, c: Condition | undefined): Minute {
  if (c === undefined) return 0;
  if (c.is === 'at') return c.minute;
  if (c.is === 'after') return certain(s, c.since) + c.minutes;
  if (c.is === 'all') return Math.max(...c.of.map((one) => certain(s, one)));
  if (c.is === 'any') return Math.min(...c.of.map((one) => certain(s, one)));
  if (c.is !== 'happened') return NEVER;
  const [word, id = ''] = c.key.split(':');
  const by = word === 'act' ? s.acts[id]?.opens : word === 'sent' ? s.injects[id]?.when : undefined;
  const minute = by === undefined ? NEVER : Math.max(0, certain(s, by));
  return minute < s.closes ? minute : NEVER;
}

/** Each place needs somebody of its own: whoever it names, or who stands in for them. */
function crewFrom(s: Scenario, key: Reach['key'], places: readonly string[][]): Minute {
  const ever = places.map((place) => candidates(s, place).filter((id) => key(`here:${id}`) < NEVER));
  if (!canFill(ever, [])) return NEVER;
  return Math.max(0, ...ever.map((place) => Math.min(...place.map((id) => key(`here:${id}`)))));
}

function candidates(s: Scenario, place: readonly string[]): string[] {
  const standIns = Object.keys(s.people).filter((id) =>
    s.people[id]?.standsIn.some((one) => place.includes(one)),
  );
  return [...new Set([...place, ...standIns])];
}

function canFill([place, ...rest]: readonly string[][], taken: readonly string[]): boolean {
  if (place === undefined) return true;
  return place.some((id) => !taken.includes(id) && canFill(rest, [...taken, id]));
}
