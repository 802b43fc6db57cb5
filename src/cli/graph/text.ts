// How wide a text will be, without a screen to measure it on.
import type { Arrow } from './diagram.ts';

/** Of IBM Plex Sans and what stands in for it, on average; a little wide, so that nothing overflows. */
const LETTER = 0.56;
const MOST_LINES = 3;

export const textWidth = (text: string, size: number): number => text.length * size * LETTER;

/** In lines of at most this width; what does not fit into three is cut with a dot dot dot. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else if (word !== '') lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}

export const arrowLabel = ({ label, hinders }: Pick<Arrow, 'label' | 'hinders'>): string =>
  [hinders ? 'unless' : '', label].filter(Boolean).join(' ');
