// What is different between two pictures. Animation comes from here: nobody ever says "animate this".
import type { Sight, SightMap } from '../incident/sight-types.ts';

/** What a picture is made of: the map, and the relying parties that stand in its ring. A Sight is one. */
export type Picture = Pick<Sight, 'map' | 'parties'>;

export type Change =
  | { what: 'node'; id: string; how: 'appears' | 'leaves' | 'turns' }
  | { what: 'key'; id: string; how: 'appears' | 'leaves' | 'turns' }
  | { what: 'gate'; how: 'turns' }
  /** Doors turn one by one: `order` counts them from 0. */
  | { what: 'door'; id: string; how: 'appears' | 'leaves' | 'turns'; order: number }
  | { what: 'stream'; id: string; how: 'starts' | 'stops' | 'turns' | 'swells' | 'thins' };

type How = 'appears' | 'leaves' | 'turns';

/** Nothing before means nothing changed: a picture that is mounted in the middle of a game simply stands there. */
export function changes(before: Picture | undefined, after: Picture): Change[] {
  if (before === undefined) return [];
  return [
    ...nodes(before.map, after.map),
    ...keys(before.map, after.map),
    ...gate(before.map, after.map),
    ...doors(before, after),
    ...streams(before.map, after.map),
  ];
}

/** Compares two lists by id. `look` says what a person would see of an entry. */
function compare<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  look: (entry: T) => string,
): { id: string; how: How }[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const found: { id: string; how: How }[] = [];
  for (const entry of after) {
    const was = old.get(entry.id);
    if (was === undefined) found.push({ id: entry.id, how: 'appears' });
    else if (look(was) !== look(entry)) found.push({ id: entry.id, how: 'turns' });
  }
  const left = new Set(after.map((entry) => entry.id));
  for (const entry of before) if (!left.has(entry.id)) found.push({ id: entry.id, how: 'leaves' });
  return found;
}

function nodes(before: SightMap, after: SightMap): Change[] {
  const sources = compare(before.sources, after.sources, (one) => one.tone);
  const places = compare(before.places, after.places, (one) => `${one.tone} ${one.touched}`);
  return [...sources, ...places].map((one) => ({ what: 'node', ...one }));
}

function keys(before: SightMap, after: SightMap): Change[] {
  return compare(before.issuer.keys, after.issuer.keys, (one) => one.tone).map((one) => ({
    what: 'key',
    ...one,
  }));
}

function gate(before: SightMap, after: SightMap): Change[] {
  return before.center.tone === after.center.tone ? [] : [{ what: 'gate', how: 'turns' }];
}

function doors(before: Picture, after: Picture): Change[] {
  const found = compare(before.parties, after.parties, (one) => one.state);
  return found.map((one, order) => ({ what: 'door', ...one, order }));
}

const STREAM_WORD = { appears: 'starts', leaves: 'stops', turns: 'turns' } as const;

function streams(before: SightMap, after: SightMap): Change[] {
  const flowing = (map: SightMap): SightMap['streams'] => map.streams.filter((one) => one.perSecond > 0);
  const found = compare(flowing(before), flowing(after), (one) => `${one.kind} ${one.from} ${one.to}`);
  const turned = new Set(found.map((one) => one.id));
  const rate = new Map(before.streams.map((one) => [one.id, one.perSecond]));
  const moved = flowing(after).filter((one) => !turned.has(one.id) && rate.get(one.id) !== one.perSecond);
  return [
    ...found.map((one): Change => ({ what: 'stream', id: one.id, how: STREAM_WORD[one.how] })),
    ...moved.map((one): Change => {
      const more = one.perSecond > (rate.get(one.id) ?? 0);
      return { what: 'stream', id: one.id, how: more ? 'swells' : 'thins' };
    }),
  ];
}
