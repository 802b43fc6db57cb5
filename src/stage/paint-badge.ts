// Small signs for the tones, drawn as lines: the shape says what the colour says.
import type { Tone } from '../incident/sight-types.ts';
import { COLOUR, TONE_COLOUR } from './palette.ts';

type Paint = CanvasRenderingContext2D;
type Sign = 'eye' | 'alarm' | 'question' | 'check';

const SIGN_BY_TONE: Record<Tone, Sign | undefined> = {
  hostile: 'alarm',
  unproven: 'question',
  safe: 'check',
  key: undefined,
  plain: undefined,
};

/** `touched`: somebody has read it who should not have. */
export function paintBadge(
  paint: Paint,
  x: number,
  y: number,
  radius: number,
  tone: Tone,
  touched: boolean,
): void {
  const sign = touched ? 'eye' : SIGN_BY_TONE[tone];
  if (sign === undefined) return;
  const colour = touched && tone === 'plain' ? COLOUR.vermilion : TONE_COLOUR[tone];
  paint.save();
  paint.translate(x, y);
  paint.scale(radius / 8, radius / 8);
  paint.fillStyle = COLOUR.deep;
  paint.strokeStyle = colour;
  paint.lineWidth = 1.5;
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  paint.beginPath();
  outline(paint, sign);
  paint.fill();
  paint.stroke();
  paint.beginPath();
  SIGNS[sign](paint);
  paint.stroke();
  paint.restore();
}

/** A diamond for danger, a disc for the rest. */
function outline(paint: Paint, sign: Sign): void {
  if (sign !== 'alarm') {
    paint.arc(0, 0, 8, 0, Math.PI * 2);
    return;
  }
  paint.moveTo(0, -9.5);
  paint.lineTo(9.5, 0);
  paint.lineTo(0, 9.5);
  paint.lineTo(-9.5, 0);
  paint.closePath();
}

const SIGNS: Record<Sign, (paint: Paint) => void> = {
  eye: (paint) => {
    paint.moveTo(-5, 0);
    paint.quadraticCurveTo(0, -5.6, 5, 0);
    paint.quadraticCurveTo(0, 5.6, -5, 0);
    paint.moveTo(1.2, 0);
    paint.arc(0, 0, 1.2, 0, Math.PI * 2);
  },
  alarm: (paint) => {
    paint.moveTo(0, -4);
    paint.lineTo(0, 1);
    paint.moveTo(0, 4);
    paint.lineTo(0, 4.1);
  },
  question: (paint) => {
    paint.arc(0, -1.9, 2.4, Math.PI, Math.PI * 0.42);
    paint.lineTo(0, 1.5);
    paint.moveTo(0, 4.3);
    paint.lineTo(0, 4.4);
  },
  check: (paint) => {
    paint.moveTo(-3.4, 0.2);
    paint.lineTo(-1, 2.8);
    paint.lineTo(3.6, -2.6);
  },
};

/** A key lying on its side, `width` wide, from its bow at `x`. */
export function paintKey(paint: Paint, x: number, y: number, width: number, colour: string): void {
  const bow = width * 0.2;
  paint.save();
  paint.strokeStyle = colour;
  paint.lineWidth = Math.max(1.4, width * 0.085);
  paint.lineCap = 'round';
  paint.beginPath();
  paint.arc(x + bow, y, bow, 0, Math.PI * 2);
  paint.moveTo(x + bow * 2, y);
  paint.lineTo(x + width, y);
  paint.moveTo(x + width * 0.72, y);
  paint.lineTo(x + width * 0.72, y + width * 0.16);
  paint.moveTo(x + width * 0.9, y);
  paint.lineTo(x + width * 0.9, y + width * 0.2);
  paint.stroke();
  paint.restore();
}
