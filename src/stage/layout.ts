// Where everything stands: a pure function of the map and the size of the host.
import type { SightMap } from '../incident/sight-types.ts';
import { column, LEADING, padOf } from './column.ts';
import { footer } from './footer.ts';
import { clamp } from './places.ts';
import type { Box, Fonts, Gate, Issuer, Places, Size } from './places.ts';
import { lineCount, monoWidth, textWidth, widestWord } from './text-width.ts';

/** The size the drawing is designed for; everything else is a scale of it. */
const DESIGN: Size = { width: 870, height: 600 };

/** The shield, as a part of the ring's radius. */
const SHIELD = { x: 0.5, y: 0.6 };

export function layout(map: SightMap, size: Size): Places {
  const unit = clamp(Math.min(size.width / DESIGN.width, size.height / DESIGN.height), 0.55, 1.35);
  const fonts = fontsOf(unit);
  const foot = footer(map, size, fonts, unit);
  const top = Math.max(8, 22 * unit);
  const bottom = size.height - foot.height - (foot.height > 0 ? 4 : top);
  const side = sideOf(size, unit);
  const middleWidth = size.width - 2 * (side.margin + side.width) - 2 * Math.max(8, 16 * unit);
  const issuer = issuerBox(
    map,
    { x: size.width / 2, y: top, width: middleWidth, height: bottom - top },
    fonts,
    unit,
  );
  const gate = gateBox(map, { ...issuer, x: size.width / 2, width: middleWidth }, bottom, fonts, unit);
  const area = (x: number): Box => ({ x, y: top, width: side.width, height: bottom - top });
  const right = size.width - side.margin - side.width;
  return {
    size: { width: size.width, height: size.height },
    unit,
    fonts,
    issuer,
    gate,
    sources: column(map.sources, area(side.margin), gate.centreY, fonts, unit),
    places: column(map.places, area(right), gate.centreY, fonts, unit),
    estimate: foot.estimate,
    legend: foot.legend,
  };
}

/** Text shrinks less than the drawing: below 10 pixels nobody reads it. */
function fontsOf(unit: number): Fonts {
  return {
    title: clamp(Math.round(14 * unit * 2) / 2, 11, 17),
    note: clamp(Math.round(12 * unit * 2) / 2, 10.5, 14),
    small: clamp(Math.round(11.5 * unit * 2) / 2, 10, 13),
  };
}

/** The two side columns: their width does not follow their text, so that nothing wobbles when a figure grows. */
function sideOf(size: Size, unit: number): { margin: number; width: number } {
  return {
    width: Math.round(clamp(size.width * 0.185, 94, 200)),
    margin: Math.round(Math.max(8, size.width * 0.045 * Math.min(1, unit * unit))),
  };
}

function issuerBox(map: SightMap, room: Box, fonts: Fonts, unit: number): Issuer {
  const { label, note, keys } = map.issuer;
  const pad = padOf(unit) * 0.8;
  const showsNote = note !== '' && room.height > 400;
  const showsWords = room.height > 330 && keys.some((key) => key.word !== '');
  const icon = fonts.note * 2.1;
  const cell = (key: { label: string; word: string }): number =>
    Math.max(icon + monoWidth(key.label, fonts.note), showsWords ? textWidth(key.word, fonts.small) : 0);
  const gap = 16 * unit;
  const cellWidth = Math.max(0, ...keys.map(cell)) + gap;
  const title = textWidth(label, fonts.title);
  const widest = Math.max(title, showsNote ? textWidth(note, fonts.small) : 0, 84 * unit);
  const width = Math.round(Math.min(room.width, Math.max(widest + gap, cellWidth * keys.length) + 2 * pad));
  const rows = fonts.title + (showsNote ? fonts.small : 0) + (showsWords ? fonts.small : 0);
  const keysTop = pad + LEADING * (fonts.title + (showsNote ? fonts.small : 0)) + 3;
  const rowHeight = keys.length === 0 ? 0 : fonts.note * 1.45;
  const height = Math.round(2 * pad + LEADING * rows + rowHeight + 3);
  const x = Math.round(room.x - width / 2);
  const slot = (width - 2 * pad) / Math.max(1, keys.length);
  const strandGap = Math.min(9 * unit + 2, 26 / Math.max(1, keys.length));
  return {
    x,
    y: room.y,
    width,
    height,
    label,
    note,
    showsNote,
    showsWords,
    keys: keys.map((key, index) => ({
      ...key,
      ...keyRow(x + pad + slot * index, slot, icon, monoWidth(key.label, fonts.note)),
      x: x + pad + slot * index,
      y: room.y + keysTop,
      width: slot,
      height: rowHeight,
      strandX: room.x + (index - (keys.length - 1) / 2) * strandGap,
    })),
  };
}

/** The drawn key and its name, together in the middle of their slot. */
function keyRow(
  x: number,
  slot: number,
  icon: number,
  text: number,
): { iconX: number; iconWidth: number; textX: number } {
  const iconWidth = icon * 0.72;
  const free = Math.max(0, slot - icon - text);
  const iconX = x + free / 2;
  return { iconX, iconWidth, textX: iconX + icon };
}

/** Under the issuer, in the middle of what is left; as large as the roads beside it allow. */
function gateBox(map: SightMap, above: Box, bottom: number, fonts: Fonts, unit: number): Gate {
  const { center } = map;
  const top = above.y + above.height;
  const strand = Math.max(12, 26 * unit);
  const road = Math.max(22, 44 * unit);
  const caption = (lines: number): number => lines * fonts.note * LEADING + (lines > 0 ? 6 : 0);
  const radiusFor = (lines: number): number =>
    clamp(
      Math.min(above.width / 2 - road, (bottom - top - strand - caption(lines)) / 2 - doorSize(unit)),
      18,
      118 * unit,
    );
  const captionWidth = (radius: number): number => Math.min(above.width, radius * 2.8);
  const inside = (radius: number): boolean =>
    widestWord(center.label, fonts.title) < radius * SHIELD.x * 1.75 &&
    lineCount(center.label, fonts.title, radius * SHIELD.x * 1.75) < 3;
  const words = [inside(radiusFor(1)) ? '' : center.label, center.note]
    .filter((word) => word !== '')
    .join(' · ');
  const wanted = words === '' ? 0 : lineCount(words, fonts.note, captionWidth(radiusFor(2)));
  const captionLines = Math.min(2, wanted, bottom - top < 220 ? 1 : 2);
  const radius = radiusFor(captionLines);
  const outer = radius + doorSize(unit);
  const free = Math.max(0, bottom - top - 2 * outer - caption(captionLines));
  const centreY = top + Math.max(Math.min(strand, free), free * 0.56) + outer;
  const width = Math.max(outer * 2, captionLines > 0 ? captionWidth(radius) : 0);
  return {
    x: above.x - width / 2,
    y: centreY - outer,
    width,
    height: outer * 2 + caption(captionLines),
    centreX: above.x,
    centreY,
    radius,
    shieldX: radius * SHIELD.x,
    shieldY: radius * SHIELD.y,
    label: center.label,
    note: center.note,
    tone: center.tone,
    refusing: center.refusing,
    parties: center.parties,
    labelInside: inside(radius),
    captionLines,
    showsVerb: radius * SHIELD.y * 1.35 > LEADING * (fonts.title + fonts.note + fonts.small),
  };
}

/** How far a door reaches out of the middle of the ring. */
export function doorSize(unit: number): number {
  return Math.max(5, 9 * unit);
}
