// Everything that stands still: night, roads, boxes, the issuer. Painted once into one picture and shown as it is.
import type { Tone } from '../incident/sight-types.ts';
import { ESTIMATE_PAD } from './footer.ts';
import { paintBadge, paintKey } from './paint-badge.ts';
import { clear, COLOUR, TOKEN_COLOUR, TONE_COLOUR } from './palette.ts';
import { paintToken } from './paint-tokens.ts';
import type { Box, Estimate, Issuer, Legend, Node, Places } from './places.ts';
import { openRoads } from './roads.ts';
import type { Curve, Road } from './roads.ts';

type Paint = CanvasRenderingContext2D;

export function paintGround(paint: Paint, places: Places, roads: readonly Road[]): void {
  paintNight(paint, places);
  paintIdleRoads(paint, openRoads(places), roads);
  for (const road of roads) for (const curve of road.curves) paintFlow(paint, curve, road);
  paintStrands(paint, places);
  for (const node of [...places.sources, ...places.places]) paintNode(paint, node, places.unit);
  paintIssuer(paint, places.issuer, places.unit);
  if (places.estimate !== undefined) paintEstimate(paint, places.estimate, places.unit);
  if (places.legend !== undefined) paintLegend(paint, places.legend, places.fonts.small);
}

/** Light falls on the gateway; faint circles around it and a grain of dots give the table depth. */
function paintNight(paint: Paint, { size, gate, unit }: Places): void {
  const reach = Math.hypot(size.width, size.height) * 0.56;
  const light = paint.createRadialGradient(gate.centreX, gate.centreY, 0, gate.centreX, gate.centreY, reach);
  light.addColorStop(0, COLOUR.lift);
  light.addColorStop(0.35, '#172038');
  light.addColorStop(1, COLOUR.deep);
  paint.fillStyle = light;
  paint.fillRect(0, 0, size.width, size.height);
  paintDots(paint, { size, gate, unit }, reach);
  paint.lineWidth = 1;
  for (let ring = 1; ring <= 3; ring += 1) {
    paint.strokeStyle = clear(COLOUR.line, 0.3 - ring * 0.07);
    paint.beginPath();
    paint.arc(gate.centreX, gate.centreY, gate.radius * (1.15 + ring * 0.55), 0, Math.PI * 2);
    paint.stroke();
  }
}

function paintDots(
  paint: Paint,
  { size, gate, unit }: Pick<Places, 'size' | 'gate' | 'unit'>,
  reach: number,
): void {
  const step = Math.max(16, 24 * unit);
  for (let x = gate.centreX % step; x < size.width; x += step) {
    for (let y = gate.centreY % step; y < size.height; y += step) {
      const near = 1 - Math.hypot(x - gate.centreX, y - gate.centreY) / reach;
      if (near <= 0.12) continue;
      paint.fillStyle = clear(COLOUR.pale, 0.11 * near);
      paint.fillRect(x - 0.6, y - 0.6, 1.2, 1.2);
    }
  }
}

function trace(paint: Paint, [a, b, c, d]: Curve): void {
  paint.beginPath();
  paint.moveTo(a[0], a[1]);
  paint.bezierCurveTo(b[0], b[1], c[0], c[1], d[0], d[1]);
}

/** Roads on which nothing flows stay visible: the way is open, and nobody takes it. */
function paintIdleRoads(paint: Paint, open: readonly Curve[], roads: readonly Road[]): void {
  const used = new Set(roads.flatMap((road) => road.curves.map((curve) => ends(curve))));
  paint.lineWidth = 1.5;
  paint.strokeStyle = COLOUR.line;
  for (const curve of open) {
    if (used.has(ends(curve))) continue;
    trace(paint, curve);
    paint.stroke();
  }
}

function ends(curve: Curve): string {
  return `${curve[0].join()} ${curve[3].join()}`;
}

/** The more flows, the wider the bed: the picture tells rates even where nothing moves. */
function paintFlow(paint: Paint, curve: Curve, road: Road): void {
  const colour = TOKEN_COLOUR[road.looks];
  const bed = bedWidth(road.perSecond);
  trace(paint, curve);
  if (bed > 0) {
    paint.strokeStyle = clear(colour, 0.11);
    paint.lineWidth = bed + 6;
    paint.stroke();
    paint.strokeStyle = clear(colour, 0.13);
    paint.lineWidth = bed;
    paint.stroke();
  }
  paint.strokeStyle = bed > 0 ? mixLine(colour) : COLOUR.line;
  paint.lineWidth = 1.5;
  paint.stroke();
}

function mixLine(colour: string): string {
  return colour === TOKEN_COLOUR.unproven ? '#4a587a' : clear(colour, 0.5);
}

/** In whole pixels, so that a flickering figure does not repaint the ground. */
export function bedWidth(perSecond: number): number {
  return perSecond <= 0 ? 0 : Math.min(14, Math.round(4 + Math.sqrt(perSecond) * 0.5));
}

/** A strand for each key that somebody may still trust. */
function paintStrands(paint: Paint, { issuer, gate }: Places): void {
  paint.lineWidth = 1.6;
  paint.setLineDash([5, 5]);
  for (const key of issuer.keys) {
    const end = gate.centreY - gate.shieldY * 0.86;
    paint.strokeStyle = clear(TONE_COLOUR[key.tone], key.tone === 'plain' ? 0.28 : 0.78);
    paint.beginPath();
    paint.moveTo(key.strandX, issuer.y + issuer.height);
    paint.lineTo(key.strandX, end);
    paint.stroke();
  }
  paint.setLineDash([]);
}

function paintPanel(
  paint: Paint,
  box: Box,
  corner: number,
  fill: string | CanvasGradient,
  line: string = COLOUR.line,
): void {
  paint.beginPath();
  paint.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, corner);
  paint.fillStyle = fill;
  paint.fill();
  paint.strokeStyle = line;
  paint.lineWidth = 1.2;
  paint.stroke();
}

function slab(paint: Paint, box: Box, top: string, foot: string): CanvasGradient {
  const fill = paint.createLinearGradient(0, box.y, 0, box.y + box.height);
  fill.addColorStop(0, top);
  fill.addColorStop(1, foot);
  return fill;
}

const NODE_LINE: Record<Tone, string> = {
  hostile: COLOUR.vermilion,
  unproven: '#6f6040',
  safe: '#2f6b68',
  key: '#5262a8',
  plain: '#3b4a6a',
};

function paintNode(paint: Paint, node: Node, unit: number): void {
  const hostile = node.tone === 'hostile';
  paint.save();
  paint.shadowColor = hostile ? clear(COLOUR.vermilion, 0.34) : '#05081299';
  paint.shadowBlur = (hostile ? 22 : 14) * unit;
  paint.shadowOffsetY = hostile ? 0 : 4 * unit;
  const fill = hostile ? slab(paint, node, '#3a1c26', '#271622') : slab(paint, node, '#1f2b43', '#172136');
  paintPanel(paint, node, 12 * unit, fill, '#00000000');
  paint.restore();
  // Dashed = a stranger: shape says it, not only colour.
  if (hostile && !node.touched) paint.setLineDash([6, 4]);
  paint.beginPath();
  paint.roundRect(node.x + 0.5, node.y + 0.5, node.width - 1, node.height - 1, 12 * unit);
  paint.strokeStyle = node.touched ? clear(COLOUR.vermilion, 0.75) : NODE_LINE[node.tone];
  paint.lineWidth = hostile ? 1.6 : 1.2;
  paint.stroke();
  paint.setLineDash([]);
  const radius = Math.max(6, 8 * unit);
  paintBadge(paint, node.x + node.width - radius * 1.7, node.y, radius, node.tone, node.touched);
}

function paintIssuer(paint: Paint, issuer: Issuer, unit: number): void {
  const [x, y] = [issuer.x + issuer.width / 2, issuer.y + issuer.height / 2];
  const reach = issuer.width * 0.5 + 34 * unit;
  // Flattened to the shape of the box, or the light would be cut off by the edge above.
  const flat = (issuer.height * 0.5 + 40 * unit) / reach;
  const glow = paint.createRadialGradient(0, 0, reach * 0.3, 0, 0, reach);
  glow.addColorStop(0, clear(COLOUR.periwinkle, 0.42));
  glow.addColorStop(0.55, clear(COLOUR.periwinkle, 0.16));
  glow.addColorStop(1, clear(COLOUR.periwinkle, 0));
  paint.save();
  paint.translate(x, y);
  paint.scale(1, flat);
  paint.fillStyle = glow;
  paint.fillRect(-reach, -reach, reach * 2, reach * 2);
  paint.restore();
  paintPanel(paint, issuer, 12 * unit, slab(paint, issuer, '#232e58', '#1a2345'), COLOUR.periwinkle);
  for (const key of issuer.keys) {
    paintKey(paint, key.iconX, key.y + key.height * 0.46, key.iconWidth, TONE_COLOUR[key.tone]);
  }
}

/** From what is proven to what is feared. */
function paintEstimate(paint: Paint, box: Estimate, unit: number): void {
  paintPanel(paint, box, 8 * unit, clear(COLOUR.deep, 0.72));
  if (box.compact) return;
  const bar = paint.createLinearGradient(box.x + ESTIMATE_PAD, 0, box.x + box.width - ESTIMATE_PAD, 0);
  bar.addColorStop(0, COLOUR.teal);
  bar.addColorStop(0.5, COLOUR.amber);
  bar.addColorStop(1, COLOUR.vermilion);
  paint.fillStyle = bar;
  paint.beginPath();
  paint.roundRect(box.x + ESTIMATE_PAD, box.y + box.height - 13, box.width - 2 * ESTIMATE_PAD, 4, 2);
  paint.fill();
}

function paintLegend(paint: Paint, legend: Legend, font: number): void {
  for (const item of legend.items) {
    paintToken(paint, item.kind, item.x + font * 0.5, legend.y + legend.height / 2, font * 0.36);
  }
}
