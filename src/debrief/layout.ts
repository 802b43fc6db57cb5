// Where each item goes in its lane: rows are filled from the top, and what finds no room is gathered.
import type { Item } from './debrief-types.ts';
import type { Window } from './window.ts';

export interface Placed {
  item: Item;
  row: number;
  /** Pixels from the left edge of the picture. */
  x: number;
  /** 0 for a point. */
  width: number;
  label: string;
  /** Inside the bar, right of it, or left of it. */
  labelAt: 'in' | 'right' | 'left' | 'none';
}

/** Items that lie too close to be told apart at this zoom. */
export interface Crowd {
  row: number;
  x: number;
  items: Item[];
}

export interface LaneLayout {
  placed: Placed[];
  crowds: Crowd[];
  rows: number;
}

/** Widths of IBM Plex Sans at 12 px, on the safe side. */
const CHARACTER = 6.35;
const PAD = 8;
const DOT = 12;
const GAP = 6;
const LONGEST_LABEL = 34;
const CROWD_WIDTH = 34;

interface Room {
  from: number;
  to: number;
}

type Spot = Pick<Placed, 'label' | 'labelAt'> & { room: Room };

export function layLane(items: Item[], window: Window, width: number, mostRows: number): LaneLayout {
  const scale = width / Math.max(1, window.to - window.from);
  const rows: Room[][] = [];
  const placed: Placed[] = [];
  const left: { item: Item; x: number }[] = [];
  const shown = items.filter((one) => (one.to ?? one.from) >= window.from && one.from <= window.to);
  const tracks = tracksOf(shown);
  for (const item of byLength(shown)) {
    const x = Math.max(0, (item.from - window.from) * scale);
    const end = Math.min(width, ((item.to ?? item.from) - window.from) * scale);
    const bar = item.to === undefined ? 0 : Math.max(3, end - x);
    const track = item.track === undefined ? -1 : tracks.indexOf(item.track);
    const spot = track < 0 ? spotFor(item, x, bar, width) : trackSpot(item, x, bar);
    const row = track < 0 ? rowFor(rows, spot.room, Math.max(mostRows, tracks.length)) : track;
    if (row === undefined) {
      left.push({ item, x });
      continue;
    }
    (rows[row] ??= []).push(spot.room);
    placed.push({ item, row, x, width: bar, label: spot.label, labelAt: spot.labelAt });
  }
  const crowds = gather(left, rows.length);
  return { placed, crowds, rows: rows.length + (crowds.length > 0 ? 1 : 0) };
}

const tracksOf = (items: Item[]): string[] => [...new Set(items.flatMap(({ track }) => track ?? []))];

/** A bar in a row with its like: what does not fit inside is left out. */
function trackSpot(item: Item, x: number, bar: number): Spot {
  const room = { from: x, to: x + bar };
  const fits = (text: string, pad: number) => text.length * CHARACTER + 2 * pad <= bar;
  if (fits(item.label, PAD)) return { label: item.label, labelAt: 'in', room };
  if (bar >= 110)
    return { label: cut(item.label, Math.floor((bar - 2 * PAD) / CHARACTER)), labelAt: 'in', room };
  return item.short !== undefined && fits(item.short, 3)
    ? { label: item.short, labelAt: 'in', room }
    : { label: '', labelAt: 'none', room };
}

/** Bars with a track first. Long bars lie at the top of a lane, points below. */
function byLength(items: Item[]): Item[] {
  const rank = ({ from, to, track }: Item) => {
    if (track !== undefined) return -2;
    if (to === undefined) return 1;
    return to - from > 2880 ? -1 : 0;
  };
  return [...items].sort((a, b) => rank(a) - rank(b) || a.from - b.from);
}

function spotFor(item: Item, x: number, bar: number, width: number): Spot {
  const full = item.label;
  const long = (text: string) => text.length * CHARACTER;
  if (bar > 0 && long(full) + 2 * PAD <= bar)
    return { label: full, labelAt: 'in', room: { from: x, to: x + bar } };
  const fits = Math.floor((bar - 2 * PAD) / CHARACTER);
  if (fits >= 14) return { label: cut(full, fits), labelAt: 'in', room: { from: x, to: x + bar } };
  const label = cut(full, LONGEST_LABEL);
  const mark = bar > 0 ? bar : DOT / 2;
  if (x + mark + GAP + long(label) <= width) {
    return {
      label,
      labelAt: 'right',
      room: { from: bar > 0 ? x : x - DOT / 2, to: x + mark + GAP + long(label) },
    };
  }
  return {
    label,
    labelAt: 'left',
    room: { from: Math.max(0, x - GAP - DOT / 2 - long(label)), to: x + Math.max(bar, DOT / 2) },
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[ ,.:;–-]+$/, '')}…`;
}

function rowFor(rows: Room[][], room: Room, most: number): number | undefined {
  for (let row = 0; row < most; row += 1) {
    const taken = rows[row] ?? [];
    if (taken.every((one) => room.to + GAP <= one.from || room.from >= one.to + GAP)) return row;
  }
  return undefined;
}

function gather(left: { item: Item; x: number }[], row: number): Crowd[] {
  const crowds: Crowd[] = [];
  for (const { item, x } of [...left].sort((a, b) => a.x - b.x)) {
    const last = crowds[crowds.length - 1];
    if (last && x - last.x < CROWD_WIDTH + GAP) last.items.push(item);
    else crowds.push({ row, x, items: [item] });
  }
  return crowds;
}
