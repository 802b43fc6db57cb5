// A column of boxes, sources or places: as much text as the height allows, spread around a middle line.
import type { SightMap } from '../incident/sight-types.ts';
import { clamp } from './places.ts';
import type { Box, Fonts, Node } from './places.ts';
import { lineCount } from './text-width.ts';

/** Leading, as a multiple of the font size; stage.css says the same. */
export const LEADING = 1.3;

/** From the most text to the least: lines of the label, lines of the note. */
const DETAILS = [
  [2, 2],
  [2, 1],
  [1, 1],
  [2, 0],
  [1, 0],
] as const;

type Entry = SightMap['sources'][number] & { touched?: boolean };

export function column(
  entries: readonly Entry[],
  area: Box,
  middle: number,
  fonts: Fonts,
  unit: number,
): Node[] {
  const gap = Math.max(8, 14 * unit);
  for (const [label, note] of DETAILS) {
    const nodes = entries.map((entry) => node(entry, area, fonts, unit, label, note));
    const needed = nodes.reduce((sum, one) => sum + one.height + gap, -gap);
    if (needed <= area.height) return spread(nodes, area, middle, gap, unit);
  }
  return squeeze(entries, area, fonts, unit);
}

function node(entry: Entry, area: Box, fonts: Fonts, unit: number, maxLabel: number, maxNote: number): Node {
  const padding = padOf(unit);
  const inner = area.width - 2 * padding;
  const labelLines = Math.min(maxLabel, lineCount(entry.label, fonts.title, inner));
  const noteLines = entry.note === '' ? 0 : Math.min(maxNote, lineCount(entry.note, fonts.note, inner));
  const text = LEADING * (labelLines * fonts.title + noteLines * fonts.note);
  return {
    id: entry.id,
    label: entry.label,
    note: entry.note,
    tone: entry.tone,
    touched: entry.touched ?? false,
    x: area.x,
    y: area.y,
    width: area.width,
    height: Math.round(text + 2 * padding),
    labelLines,
    noteLines,
  };
}

/** Inner margin of a box. */
export function padOf(unit: number): number {
  return Math.max(5, Math.round(10 * unit));
}

/** Even gaps, not wider than looks like one group, as near to the middle line as the area lets it. */
function spread(nodes: Node[], area: Box, middle: number, gap: number, unit: number): Node[] {
  const boxes = nodes.reduce((sum, one) => sum + one.height, 0);
  const free = area.height - boxes;
  const between = nodes.length < 2 ? 0 : clamp(free / (nodes.length - 0.4), Math.min(gap, free), 104 * unit);
  const total = boxes + between * (nodes.length - 1);
  let y = clamp(middle - total / 2, area.y, Math.max(area.y, area.y + area.height - total));
  return nodes.map((one) => {
    const placed = { ...one, y: Math.round(y * 2) / 2 };
    y += one.height + between;
    return placed;
  });
}

/** The last resort: one line each, equal slices. */
function squeeze(entries: readonly Entry[], area: Box, fonts: Fonts, unit: number): Node[] {
  const slice = area.height / entries.length;
  const height = Math.max(4, slice - Math.min(6, slice * 0.2));
  return entries.map((entry, index) => ({
    ...node(entry, area, fonts, unit, 1, 0),
    y: area.y + index * slice,
    height,
  }));
}
