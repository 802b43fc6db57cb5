// The strip under the map: the team's estimate and what the token shapes mean.
import type { SightMap } from '../incident/sight-types.ts';
import { TOKEN_KINDS } from './palette.ts';
import type { TokenKind } from './palette.ts';
import type { Estimate, Fonts, Legend, Size } from './places.ts';
import { capsWidth, lineCount, monoWidth, textWidth } from './text-width.ts';

/** Left and right of the words in the estimate's box. */
export const ESTIMATE_PAD = 12;

const LONG: Record<TokenKind, string> = {
  unproven: 'token, unproven',
  issued: 'issued here',
  forged: 'no issuance record',
  refused: 'turned away',
};
const SHORT: Record<TokenKind, string> = {
  unproven: 'unproven',
  issued: 'issued',
  forged: 'no record',
  refused: 'refused',
};

export interface Footer {
  /** What the map has to leave free at the bottom, margins included. */
  height: number;
  estimate: Estimate | undefined;
  legend: Legend | undefined;
}

export function footer(map: SightMap, size: Size, fonts: Fonts, unit: number): Footer {
  const margin = Math.max(8, 18 * unit);
  const compact = size.height < 430 || size.width < 520;
  const estimate = estimateBox(map, size, fonts, margin, compact);
  const kinds = TOKEN_KINDS.filter((kind) =>
    map.streams.some((one) => one.kind === kind && one.perSecond > 0),
  );
  const stacked = estimate !== undefined && size.width < 520;
  const left = estimate === undefined || stacked ? margin : estimate.x + estimate.width + margin;
  const legend = legendBox(kinds, { left, right: size.width - margin, bottom: size.height - margin }, fonts);
  if (stacked && legend !== undefined) estimate.y = legend.y - estimate.height - 4;
  else if (legend !== undefined && estimate !== undefined) {
    legend.y = estimate.y + (estimate.height - legend.height) / 2;
  }
  const top = Math.min(estimate?.y ?? size.height, legend?.y ?? size.height);
  return { height: size.height - top + (top < size.height ? 6 : 0), estimate, legend };
}

function estimateBox(
  map: SightMap,
  size: Size,
  fonts: Fonts,
  margin: number,
  compact: boolean,
): Estimate | undefined {
  if (map.estimate === undefined) return undefined;
  const widest = compact ? size.width - 2 * margin : Math.max(160, size.width * 0.3);
  const { label, word } = map.estimate;
  const wordSize = fonts.title * (compact ? 1.05 : 1.6);
  const inner = widest - 2 * ESTIMATE_PAD;
  const labelLines = compact ? 1 : Math.min(2, lineCount(label.toUpperCase(), fonts.small * 1.08, inner));
  const labelWidth = compact ? textWidth(label, fonts.small) : capsWidth(label, fonts.small);
  // A little more than it needs: half a pixel too few costs the last letter.
  const wordWidth = monoWidth(word, wordSize) + 4;
  const wanted = compact
    ? labelWidth + wordWidth + 14
    : Math.max(labelWidth / (labelLines === 1 ? 1 : 1.6), wordWidth);
  const height = Math.round(compact ? fonts.note * 2 : (fonts.small * labelLines + wordSize) * 1.3 + 24);
  return {
    x: margin,
    y: size.height - margin - height,
    width: Math.round(Math.min(wanted + 2 * ESTIMATE_PAD, widest)),
    height,
    label,
    word,
    compact,
    labelLines,
    wordSize,
  };
}

/** One row around the middle of what is free; shorter words, then no row at all, where it is narrow. */
function legendBox(
  kinds: readonly TokenKind[],
  room: { left: number; right: number; bottom: number },
  fonts: Fonts,
): Legend | undefined {
  if (kinds.length === 0) return undefined;
  for (const words of [LONG, SHORT]) {
    const gap = fonts.small * (words === LONG ? 2 : 1.2);
    const dot = fonts.small * 1.5;
    const widths = kinds.map((kind) => dot + textWidth(words[kind], fonts.small));
    const width = widths.reduce((sum, one) => sum + one + gap, -gap);
    if (width > room.right - room.left) continue;
    const height = Math.round(fonts.small * 1.5);
    let x = room.left + (room.right - room.left - width) / 2;
    const box = { x, y: room.bottom - height, width, height };
    const items = kinds.map((kind, index) => {
      const item = { kind, x, label: words[kind] };
      x += (widths[index] ?? 0) + gap;
      return item;
    });
    return { ...box, items };
  }
  return undefined;
}
