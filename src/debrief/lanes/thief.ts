import { first } from '../../incident/conditions.ts';
import { partsAt } from '../../incident/levels.ts';
import { sayDay, sayNumber } from '../../incident/say.ts';
import { PARTS } from '../../scenario/vocabulary.ts';
import type { Item } from '../debrief-types.ts';
import { sayWhen, sayLong } from '../when.ts';
import type { Telling } from './telling.ts';

/** Gaps shorter than this are drawn as one stretch. */
const BREATH = 180;
const DAY = 1440;

/** Bars: what was taken while it was taken. Points: when the team could first see that somebody was there. */
export function thiefLane(t: Telling): Item[] {
  return [...Object.keys(t.trace.flows).flatMap((flow) => stretches(t, flow)), ...pauses(t), ...sightings(t)];
}

/** Times in which nothing was taken although something still could be: there was nothing to see, and no reason to be calm. */
function pauses({ s, trace }: Telling): Item[] {
  const busy = Object.values(trace.flows)
    .flat()
    .filter(({ value }) => value)
    .sort((a, b) => a.from - b.from);
  const openUntil = Math.max(
    0,
    ...Object.values(trace.doors).flatMap((list) => list.map((one) => (one.value.length > 0 ? one.to : 0))),
  );
  const found: Item[] = [];
  let end: number | undefined;
  for (const next of [...busy.map(({ from, to }) => ({ from, to })), { from: openUntil, to: openUntil }]) {
    const to = Math.min(next.from, openUntil);
    if (end !== undefined && to - end > DAY) found.push(pause(s, end, to));
    end = Math.max(end ?? 0, next.to);
  }
  return found;
}

function pause(s: Telling['s'], from: number, to: number): Item {
  return {
    id: `pause:${from}`,
    lane: 'thief',
    layers: ['true'],
    from,
    to,
    label: `Nothing taken since ${sayDay(s, from)}, and a key that still opens doors`,
    says: `For ${sayLong(to - from)} nothing was taken, while a stolen key still opened doors.`,
    tone: 'plain',
    cause: ['He had stopped by himself. Nothing that you did ended it.'],
    after: ['There was nothing to see in these days, and nobody knew whether it was over.'],
    about: [],
  };
}

function stretches({ s, x, trace }: Telling, id: string): Item[] {
  const flow = s.flows[id];
  if (!flow) return [];
  const bars: { from: number; to: number }[] = [];
  for (const { from, to, value } of trace.flows[id] ?? []) {
    if (!value) continue;
    const last = bars[bars.length - 1];
    if (last && from - last.to < BREATH) last.to = to;
    else bars.push({ from, to });
  }
  const level = flow.into === undefined ? undefined : x.stocks[flow.into];
  const stock = flow.into === undefined ? undefined : s.stocks[flow.into];
  return bars.map(({ from, to }, at) => {
    const amount = level ? Math.floor((partsAt(level, to) - partsAt(level, from)) / PARTS) : 0;
    const took = stock ? `${sayNumber(amount)} ${stock.unit}` : '';
    return {
      id: `flow:${id}:${at}`,
      lane: 'thief',
      layers: ['true'],
      from,
      to,
      label: stock ? `${stock.label}: ${took}` : flow.label,
      says: `${flow.label} at work for ${sayLong(to - from)}. ${stock ? `${stock.label} grew by ${took}.` : ''}`.trim(),
      tone: 'hostile',
      cause: causeOf(s, flow.with, flow.through),
      after: stock ? [`${stock.label} grew by ${took} in ${sayLong(to - from)}.`] : [],
      about: [id, ...(flow.into === undefined ? [] : [flow.into])],
    };
  });
}

function causeOf(s: Telling['s'], keys: string[], doors: string[]): string[] {
  if (keys.length === 0) return [];
  const used = keys.map((one) => s.credentials[one]?.label ?? one).join(' or ');
  const through = doors.map((one) => s.parties[one]?.label ?? one).join(', ');
  return [`Done with ${used}${through ? `, through: ${through}` : ''}. It goes on while a door accepts it.`];
}

const SIGHTINGS = { appears: 'could be seen', hostile: 'known to be hostile', proven: 'proven' } as const;

function sightings({ s, x }: Telling): Item[] {
  return Object.entries(s.map.sources).flatMap(([id, source]) =>
    (['appears', 'hostile', 'proven'] as const).flatMap((kind): Item[] => {
      const condition = source[kind];
      const minute = condition && first(x, condition);
      if (minute === undefined) return [];
      const says = `${source.label} ${SIGHTINGS[kind]}`;
      return [
        {
          id: `source:${id}:${kind}`,
          lane: 'thief',
          layers: ['knowable'],
          from: minute,
          label: says,
          says: `${says} from ${sayWhen(s, minute)}.`,
          tone: kind === 'proven' ? 'safe' : 'unproven',
          cause: ['From then on the table had what it takes to see it.'],
          after: [],
          about: [id],
        },
      ];
    }),
  );
}
