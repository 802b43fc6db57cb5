// The shield and its ring of doors, in a picture of their own: tokens pass under it, and doors turn in it.
import { clear, COLOUR, DOOR_COLOUR, TONE_COLOUR } from './palette.ts';
import type { DoorState } from './palette.ts';
import type { Gate } from './places.ts';
import type { Door } from './ring.ts';

type Paint = CanvasRenderingContext2D;

/** A door on its way from one state to another: `part` of its arc shows the new one. */
export interface TurningDoor extends Door {
  was: DoorState;
  /** 0…1 */
  part: number;
}

/** Half the side of the square picture, in CSS pixels. */
export function gateReach(gate: Gate, doorSize: number): number {
  return Math.ceil(gate.radius + doorSize + 6);
}

/** Paints around the origin. */
export function paintGate(paint: Paint, gate: Gate, doors: readonly TurningDoor[], doorSize: number): void {
  paint.lineWidth = 1;
  paint.strokeStyle = clear(COLOUR.line, 0.8);
  paint.beginPath();
  paint.arc(0, 0, gate.radius, 0, Math.PI * 2);
  paint.stroke();
  for (const door of doors) paintDoor(paint, gate.radius, door, doorSize);
  paintShield(paint, gate);
}

function paintDoor(paint: Paint, radius: number, door: TurningDoor, size: number): void {
  const split = door.from + (door.to - door.from) * door.part;
  if (door.part < 1) paintLeaf(paint, radius, split, door.to, door.was, size);
  if (door.part > 0) paintLeaf(paint, radius, door.from, split, door.state, size);
  if (door.part <= 0 || door.part >= 1) return;
  paint.fillStyle = COLOUR.text;
  paint.beginPath();
  paint.arc(Math.cos(split) * radius, Math.sin(split) * radius, size * 0.42, 0, Math.PI * 2);
  paint.fill();
}

/** Shut is a solid bar; open is a thin sill between two posts; nobody knows is dashes. */
function paintLeaf(
  paint: Paint,
  radius: number,
  from: number,
  to: number,
  state: DoorState,
  size: number,
): void {
  const colour = DOOR_COLOUR[state];
  paint.strokeStyle = colour;
  paint.lineCap = 'butt';
  switch (state) {
    case 'refuses':
      return arc(paint, radius, from, to, size * 0.82);
    case 'trusts':
      arc(paint, radius, from, to, 1.6);
      post(paint, radius, from, size);
      return post(paint, radius, to, size);
    case 'turning':
      arc(paint, radius, from, to, 1.6);
      post(paint, radius, to, size);
      return arc(paint, radius, from, (from + to) / 2, size * 0.82);
    case 'unproven':
    case 'off':
      paint.setLineDash(state === 'off' ? [1.5, 4] : [4, 3]);
      arc(paint, radius, from, to, state === 'off' ? 2 : 2.6);
      return paint.setLineDash([]);
  }
}

function arc(paint: Paint, radius: number, from: number, to: number, width: number): void {
  paint.lineWidth = width;
  paint.beginPath();
  paint.arc(0, 0, radius, from, Math.max(from, to));
  paint.stroke();
}

function post(paint: Paint, radius: number, angle: number, size: number): void {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  paint.lineWidth = 2;
  paint.beginPath();
  paint.moveTo(x * (radius - size * 0.5), y * (radius - size * 0.5));
  paint.lineTo(x * (radius + size * 0.6), y * (radius + size * 0.6));
  paint.stroke();
}

function paintShield(paint: Paint, gate: Gate): void {
  const colour = TONE_COLOUR[gate.tone];
  const fill = paint.createLinearGradient(0, -gate.shieldY, 0, gate.shieldY);
  fill.addColorStop(0, '#22304c');
  fill.addColorStop(1, '#141d31');
  shieldPath(paint, gate.shieldX, gate.shieldY);
  paint.save();
  paint.shadowColor = clear(colour, 0.5);
  paint.shadowBlur = gate.radius * 0.16;
  paint.fillStyle = fill;
  paint.fill();
  paint.restore();
  paint.strokeStyle = colour;
  paint.lineWidth = 2.2;
  paint.lineJoin = 'round';
  paint.stroke();
  shieldPath(paint, gate.shieldX * 0.9, gate.shieldY * 0.91);
  paint.strokeStyle = clear(colour, 0.22);
  paint.lineWidth = 1;
  paint.stroke();
}

function shieldPath(paint: Paint, x: number, y: number): void {
  paint.beginPath();
  paint.moveTo(0, -y);
  paint.lineTo(x, -y * 0.68);
  paint.lineTo(x, y * 0.12);
  paint.bezierCurveTo(x, y * 0.6, x * 0.5, y * 0.86, 0, y);
  paint.bezierCurveTo(-x * 0.5, y * 0.86, -x, y * 0.6, -x, y * 0.12);
  paint.lineTo(-x, -y * 0.68);
  paint.closePath();
}
