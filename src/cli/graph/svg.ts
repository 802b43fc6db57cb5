import { safe } from '../../debrief/report/write/html.ts';
import { BOX } from './layout.ts';
import type { PlacedArrow, PlacedBox, PlacedDiagram, Point } from './layout.ts';

const MARGIN = 24;
const HEAD = 44;

/** One file that stands alone: no script, no font and no picture from elsewhere. */
export function svgOf({ title, width, height, boxes, arrows }: PlacedDiagram): string {
  const [w, h] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN + HEAD];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${xml(title)}</title>`,
    STYLE,
    MARKERS,
    `<rect width="${w}" height="${h}" fill="#fbfaf7"/>`,
    `<text class="title" x="${MARGIN}" y="${MARGIN + 8}">${xml(title)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">`,
    ...arrows.map(lineOf),
    ...boxes.map(boxOf),
    ...arrows.map(labelOf),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

const STYLE = `<style>
text { font-family: 'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; fill: #16202f; }
.title { font-size: 20px; font-weight: 600; }
.kind { font-size: 10px; fill: #4a5568; }
.name { font-size: 13px; font-weight: 600; }
.says { font-size: 11px; fill: #364152; }
.label { font-size: 10px; fill: #364152; text-anchor: middle; stroke: #fbfaf7; stroke-width: 3px; paint-order: stroke; }
.box { fill: #ffffff; stroke: #8793a5; stroke-width: 1.2; }
.box.question { fill: #eef1fd; stroke: #4f5fc4; stroke-width: 2; }
.box.message { fill: #eef1fd; stroke: #4f5fc4; }
.line { fill: none; stroke: #6b7788; stroke-width: 1.2; }
.line.hinders { stroke-dasharray: 5 4; }
</style>`;

const MARKERS = `<defs>
<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#6b7788"/></marker>
<marker id="bar" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="9" markerHeight="9" orient="auto"><path d="M5 0 V8" stroke="#6b7788" stroke-width="2"/></marker>
</defs>`;

function boxOf({ x, y, width, height, kind, lines }: PlacedBox): string {
  const texts = kind ? [kind, ...lines] : lines;
  const classes = kind ? ['kind', 'name'] : ['name'];
  const said = texts.map((text, index) => {
    const top = y + BOX.pad / 2 + (index + 1) * BOX.line - 4;
    return `<text class="${classes[index] ?? 'says'}" x="${at(x + BOX.pad)}" y="${at(top)}">${xml(text)}</text>`;
  });
  const round = kind === 'question' || kind === 'message' ? 8 : 2;
  const frame = `<rect class="box ${xml(kind ?? '')}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="${round}"/>`;
  return [frame, ...said].join('');
}

function lineOf({ points, hinders }: PlacedArrow): string {
  const head = hinders ? 'bar' : 'arrow';
  return `<path class="line${hinders ? ' hinders' : ''}" d="${curve(points)}" marker-end="url(#${head})"/>`;
}

/** Through the middle of each stretch, bent at the points between. */
function curve(points: Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${pair(point)} ${pair(index === rest.length - 2 ? last : middle)}`;
  });
  return [`M${pair(first)}`, ...bends, `L${pair(last)}`].join(' ');
}

const pair = ({ x, y }: Point): string => `${at(x)} ${at(y)}`;
const at = (n: number): string => String(Math.round(n * 10) / 10);

function labelOf({ at: middle, lines }: PlacedArrow): string {
  return lines
    .map((line, index) => {
      const y = middle.y + (index - (lines.length - 1) / 2) * 13 + 4;
      return `<text class="label" x="${at(middle.x)}" y="${at(y)}">${xml(line)}</text>`;
    })
    .join('');
}

/** Also without the control characters that XML 1.0 does not allow. */
const xml = (text: string): string => safe(text.replaceAll(/[\0-\x08\x0B-\x1F]/g, ''));
