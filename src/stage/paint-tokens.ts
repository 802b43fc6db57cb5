// The token shapes, side by side in one small picture from which every token is copied.
import { clear, COLOUR } from './palette.ts';

type Paint = CanvasRenderingContext2D;

/** `spent` is a refused token on its way out; `key` runs down a strand. */
export const TOKEN_FRAMES = ['unproven', 'issued', 'forged', 'refused', 'spent', 'key'] as const;
export type TokenFrame = (typeof TOKEN_FRAMES)[number];

export const TOKEN_SIZES = ['small', 'large'] as const;
export type TokenSize = (typeof TOKEN_SIZES)[number];

/** CSS pixels from the middle to the edge of the shape, on a stage of the design's size. */
const RADIUS: Record<TokenSize, number> = { small: 3.1, large: 4 };

/** How far a shape and its halo reach, in radii: transparent pixels cost as much as others. */
const REACH: Record<TokenFrame, number> = {
  unproven: 1.15,
  issued: 1.15,
  forged: 2,
  refused: 1.5,
  spent: 1.4,
  key: 2,
};

/** From the middle of a frame to its edge, in CSS pixels. */
export function tokenReach(frame: TokenFrame, size: TokenSize, unit: number): number {
  return RADIUS[size] * tokenScale(unit) * REACH[frame] + 1;
}

/** Side of a cell of the picture in CSS pixels; the largest shape fits. */
export function tokenCell(unit: number): number {
  return Math.ceil(2 * tokenReach('forged', 'large', unit)) + 2;
}

/** Tokens shrink less than the drawing, or shapes could not be told apart on a small stage. */
function tokenScale(unit: number): number {
  return Math.max(0.85, Math.min(1.2, unit));
}

/** Columns are frames, rows are sizes. */
export function paintTokens(paint: Paint, unit: number): void {
  const side = tokenCell(unit);
  TOKEN_SIZES.forEach((size, row) => {
    TOKEN_FRAMES.forEach((frame, index) => {
      paint.save();
      paint.translate((index + 0.5) * side, (row + 0.5) * side);
      SHAPES[frame](paint, RADIUS[size] * tokenScale(unit));
      paint.restore();
    });
  });
}

/** One shape of the legend, a little larger than the tokens are. */
export function paintToken(paint: Paint, frame: TokenFrame, x: number, y: number, radius: number): void {
  paint.save();
  paint.translate(x, y);
  SHAPES[frame](paint, radius);
  paint.restore();
}

const SHAPES: Record<TokenFrame, (paint: Paint, radius: number) => void> = {
  unproven: (paint, radius) => dot(paint, radius, COLOUR.pale),
  issued: (paint, radius) => dot(paint, radius, COLOUR.teal),
  forged: (paint, radius) => {
    halo(paint, radius * 2, COLOUR.vermilion, 0.4);
    diamond(paint, radius * 1.35, COLOUR.vermilion);
  },
  refused: (paint, radius) => cross(paint, radius * 1.15, COLOUR.vermilion),
  spent: (paint, radius) => cross(paint, radius * 1.05, COLOUR.ash),
  key: (paint, radius) => {
    halo(paint, radius * 2, COLOUR.periwinkle, 0.5);
    dot(paint, radius * 0.8, COLOUR.text);
  },
};

function halo(paint: Paint, radius: number, colour: string, strength: number): void {
  const light = paint.createRadialGradient(0, 0, radius * 0.2, 0, 0, radius);
  light.addColorStop(0, clear(colour, strength));
  light.addColorStop(1, clear(colour, 0));
  paint.fillStyle = light;
  paint.fillRect(-radius, -radius, radius * 2, radius * 2);
}

function dot(paint: Paint, radius: number, colour: string): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.arc(0, 0, radius, 0, Math.PI * 2);
  paint.fill();
  paint.strokeStyle = clear(COLOUR.deep, 0.55);
  paint.lineWidth = 0.8;
  paint.stroke();
}

function diamond(paint: Paint, radius: number, colour: string): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.moveTo(0, -radius);
  paint.lineTo(radius, 0);
  paint.lineTo(0, radius);
  paint.lineTo(-radius, 0);
  paint.closePath();
  paint.fill();
  paint.strokeStyle = clear(COLOUR.deep, 0.6);
  paint.lineWidth = 0.8;
  paint.stroke();
}

function cross(paint: Paint, radius: number, colour: string): void {
  paint.strokeStyle = colour;
  paint.lineWidth = Math.max(1.6, radius * 0.52);
  paint.lineCap = 'round';
  paint.beginPath();
  paint.moveTo(-radius, -radius);
  paint.lineTo(radius, radius);
  paint.moveTo(radius, -radius);
  paint.lineTo(-radius, radius);
  paint.stroke();
}
