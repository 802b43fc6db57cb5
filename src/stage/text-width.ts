// How wide a text will be, without measuring it: the layout is pure and must not ask a browser.
// Figures are IBM Plex Sans advance widths in ems, rounded up, so a box is sooner too wide than too narrow.

const NARROW = /[\s.,:;'’!|ijltfr()[\]·-]/;
const WIDE = /[mwMW@%—]/;
const UPPER = /[A-ZÀ-Þ0-9_–]/;
/** Hangul, kana, CJK: a full square each. */
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

function widthOf(letter: string): number {
  if (SQUARE.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.34;
  if (WIDE.test(letter)) return 0.92;
  if (UPPER.test(letter)) return 0.66;
  return 0.58;
}

/** In pixels, for a font of `size` pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

/** The same in IBM Plex Mono, where every letter is as wide as the next. */
export function monoWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += SQUARE.test(letter) ? 1 : 0.6;
  return ems * size;
}

/** The same in capitals, spaced as `.small-caps` in stage.css. */
export function capsWidth(text: string, size: number): number {
  return textWidth(text.toUpperCase(), size) + text.length * 0.06 * size;
}

/** How many lines `text` takes in `width` pixels when words are kept whole; at least 1. */
export function lineCount(text: string, size: number, width: number): number {
  const space = widthOf(' ') * size;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = textWidth(word, size);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken by the browser.
    const broken = Math.max(0, Math.ceil(wide / width) - 1);
    lines += broken;
    used = broken > 0 ? wide - broken * width : used + (used > 0 ? space : 0) + wide;
  }
  return lines;
}

/** The widest single word, in pixels. */
export function widestWord(text: string, size: number): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size)));
}
