// Places for boxes and arrows. Each part that hangs together is laid out by itself; the parts stand below one another.
import { Graph, layout } from '@dagrejs/dagre';
import type { Arrow, Box, Diagram } from './diagram.ts';
import { arrowLabel, textWidth, wrapped } from './text.ts';

export interface Point {
  x: number;
  y: number;
}

export interface PlacedBox extends Box {
  lines: string[];
  /** The upper left corner, and the size, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedArrow extends Arrow {
  points: Point[];
  /** The middle of the label. */
  at: Point;
  lines: string[];
}

export interface PlacedDiagram {
  title: string;
  width: number;
  height: number;
  boxes: PlacedBox[];
  arrows: PlacedArrow[];
}

export const BOX = { pad: 10, line: 16, widest: 210 };
const LABEL = { line: 13, widest: 150 };
const GAP = 36;
/** Parts stand beside one another up to this width, or that of the widest. */
const LEAST_WIDTH = 1400;

export function placed({ title, boxes, arrows }: Diagram): PlacedDiagram {
  const parts = partsOf(boxes, arrows).map((part) => placePart(part));
  const widest = Math.max(LEAST_WIDTH, ...parts.map(({ width }) => width));
  const rows: Omit<PlacedDiagram, 'title'> = { width: 0, height: 0, boxes: [], arrows: [] };
  let [x, y, tallest] = [0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > widest) [x, y, tallest] = [0, y + tallest + GAP, 0];
    rows.boxes.push(...part.boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })));
    rows.arrows.push(...part.arrows.map((arrow) => movedBy(arrow, x, y)));
    x += part.width + GAP;
    tallest = Math.max(tallest, part.height);
    rows.width = Math.max(rows.width, x - GAP);
    rows.height = Math.max(rows.height, y + tallest);
  }
  return { title, ...rows };
}

function movedBy(arrow: PlacedArrow, dx: number, dy: number): PlacedArrow {
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return { ...arrow, at: moved(arrow.at), points: arrow.points.map(moved) };
}

interface Part {
  boxes: Box[];
  arrows: Arrow[];
}

/** What hangs together, largest first; of the same size in the order of the file. */
function partsOf(boxes: Box[], arrows: Arrow[]): Part[] {
  const home = new Map(boxes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const above = home.get(id) ?? id;
    return above === id ? id : root(above);
  };
  for (const { from, to } of arrows) home.set(root(from), root(to));
  const roots = [...new Set(boxes.map(({ id }) => root(id)))];
  return roots
    .map((one) => ({
      boxes: boxes.filter(({ id }) => root(id) === one),
      arrows: arrows.filter(({ from }) => root(from) === one),
    }))
    .sort((a, b) => b.boxes.length - a.boxes.length);
}

function sized(box: Box): PlacedBox {
  const below = [box.says ?? '', ...(box.notes ?? [])].filter(Boolean);
  const lines = [box.name, ...below.flatMap((text) => wrapped(text, BOX.widest - 2 * BOX.pad, 11))];
  const widths = lines.map((line, index) => textWidth(line, index === 0 ? 13 : 11));
  const width = Math.max(...widths, textWidth(box.kind ?? '', 10)) + 2 * BOX.pad;
  const height = (lines.length + (box.kind ? 1 : 0)) * BOX.line + BOX.pad;
  return { ...box, lines, x: 0, y: 0, width, height };
}

function placePart({ boxes, arrows }: Part): Omit<PlacedDiagram, 'title'> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 46, edgesep: 8, marginx: 2, marginy: 2 });
  const sizes = boxes.map(sized);
  for (const { id, width, height } of sizes) graph.setNode(id, { width, height });
  const labels = arrows.map((arrow) => wrapped(arrowLabel(arrow), LABEL.widest, 10));
  arrows.forEach(({ from, to }, index) => {
    const lines = labels[index] ?? [];
    const width = Math.max(0, ...lines.map((line) => textWidth(line, 10))) + 6;
    const size = lines.length > 0 ? { width, height: lines.length * LABEL.line, labelpos: 'c' as const } : {};
    graph.setEdge(from, to, size, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: sizes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id);
      return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    arrows: arrows.map((arrow, index) => {
      const { points = [], x = 0, y = 0 } = graph.edge(arrow.from, arrow.to, String(index));
      return { ...arrow, points, at: { x, y }, lines: labels[index] ?? [] };
    }),
  };
}
