// Stocks as exact integers: parts at a minute, moving by whole parts a minute.
import type { Minute } from '../scenario/vocabulary.ts';
import type { Level } from './incident.ts';

export function partsAt(level: Level, minute: Minute): number {
  return minute >= level.at ? level.parts + level.rate * (minute - level.at) : pastParts(level, minute);
}

/** Between two corners of the curve the stock moved in a straight line. */
function pastParts(level: Level, minute: Minute): number {
  let before: [Minute, number] | undefined;
  // It may have moved on since its last corner, at the same rate.
  for (const corner of [...level.past, [level.at, level.parts] as const]) {
    if (corner[0] > minute) {
      if (!before) return corner[1];
      const [m0, p0] = before;
      return p0 + Math.floor(((corner[1] - p0) / (corner[0] - m0)) * (minute - m0));
    }
    before = [...corner];
  }
  return before?.[1] ?? level.parts;
}

/** Brings the level to `minute`, so that its rate may change from there on. */
export function settle(level: Level, minute: Minute): void {
  if (minute <= level.at) return;
  level.parts += level.rate * (minute - level.at);
  level.at = minute;
}

export function setRate(level: Level, minute: Minute, rate: number): void {
  if (rate === level.rate) return;
  settle(level, minute);
  mark(level);
  level.rate = rate;
}

/** Adds at once (negative: takes), never below nothing. Returns what was really moved. */
export function add(level: Level, minute: Minute, parts: number): number {
  settle(level, minute);
  const moved = Math.max(parts, -level.parts);
  mark(level);
  level.parts += moved;
  mark(level);
  return moved;
}

function mark(level: Level): void {
  const last = level.past[level.past.length - 1];
  if (last && last[0] === level.at && last[1] === level.parts) return;
  level.past.push([level.at, level.parts]);
}

/** floor(a × b / c) in exact integers. */
export function mulDiv(a: number, b: number, c: number): number {
  if (b === c) return a;
  const product = a * b;
  if (product > Number.MAX_SAFE_INTEGER) return Number((BigInt(a) * BigInt(b)) / BigInt(c));
  const quotient = Math.floor(product / c);
  return quotient * c > product ? quotient - 1 : quotient;
}
