// The curved roads, as tables: a token's place is then one look-up, not a curve to solve sixty times a second.
import type { SightMap } from '../incident/sight-types.ts';
import type { TokenKind } from './palette.ts';
import type { Box, Gate, Places } from './places.ts';

type Stream = SightMap['streams'][number];
export type Point = readonly [number, number];
/** A cubic Bézier: start, two handles, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** Evenly spaced points of a way, x and y apart. */
export interface Track {
  xs: Float32Array;
  ys: Float32Array;
  length: number;
}

export interface Road extends Track {
  stream: string;
  lane: string;
  kind: TokenKind;
  perSecond: number;
  /** Drawn on the ground: up to the shield, and away from it. */
  curves: Curve[];
  /** 0…1 of the way, where a refused token hits the shield; 1 for all others. */
  hit: number;
  /** 0…1 of the way, where tokens are under the shield and may go unseen; 1 when the way ends there. */
  gateAt: number;
  /** What a refused token looks like before it is turned away. */
  looks: TokenKind;
}

export const STEPS = 160;

/** A stream and the lane it keeps. */
export type Run = Stream & { lane: string };

/**
 * Lanes go by the way, not by the name of the stream: what is recoloured keeps its tokens, what takes another way does
 * not, since no token may jump. Streams that share a way are told apart by their order.
 */
export function runs(streams: readonly Stream[]): Run[] {
  const seen = new Map<string, number>();
  return streams.map((stream) => {
    const way = `${stream.from} ${stream.to} ${stream.kind === 'refused' ? 'refused' : 'through'}`;
    const number = seen.get(way) ?? 0;
    seen.set(way, number + 1);
    return { ...stream, lane: `${way} ${number}` };
  });
}

/** Streams whose ends are not on the map are left out; any unknown end in the middle means the gateway. */
export function roads(map: SightMap, places: Places, going: readonly Run[] = runs(map.streams)): Road[] {
  return going.flatMap((stream) => {
    const way = wayOf(stream, places);
    if (way === undefined) return [];
    const bounce = stream.kind === 'refused' ? bounceOf(way, places.gate) : [];
    const before = way.flatMap((curve) => flatten(curve));
    const table = even([...before, ...bounce.flatMap((curve) => flatten(curve))]);
    const hit = bounce.length === 0 ? 1 : pathLength(before) / table.length;
    const hostile = map.sources.some((one) => one.id === stream.from && one.tone === 'hostile');
    const looks = stream.kind !== 'refused' ? stream.kind : hostile ? 'forged' : 'unproven';
    return [
      {
        stream: stream.id,
        lane: stream.lane,
        kind: stream.kind,
        perSecond: stream.perSecond,
        curves: way,
        ...table,
        hit,
        gateAt: gateAt(stream, way, table.length, places.gate),
        looks,
      },
    ];
  });
}

function gateAt(stream: Stream, way: readonly Curve[], length: number, gate: Gate): number {
  const [first, second] = way;
  if (first === undefined || stream.kind === 'refused') return 1;
  if (second !== undefined) return (pathLength(flatten(first)) + gate.shieldX) / length;
  return first[0][0] > gate.centreX ? 0 : 1;
}

/** Every road there is, whether or not anything flows on it. */
export function openRoads({ gate, sources, places }: Places): Curve[] {
  return [
    ...sources.map((one, index) => into(gate, one, port(index, sources))),
    ...places.map((one, index) => outOf(gate, one, port(index, places))),
  ];
}

/** From the issuer down to the gateway, for what runs along a strand. */
export function strand(places: Places, x: number): Track {
  const top = places.issuer.y + places.issuer.height;
  return even([
    [x, top],
    [x, places.gate.centreY - places.gate.shieldY],
  ]);
}

function wayOf(stream: Stream, places: Places): Curve[] | undefined {
  const { gate } = places;
  const source = places.sources.findIndex((one) => one.id === stream.from);
  const place = places.places.findIndex((one) => one.id === stream.to);
  const from = places.sources[source];
  const to = places.places[place];
  const out = to && stream.kind !== 'refused' ? [outOf(gate, to, port(place, places.places))] : [];
  if (from !== undefined) return [into(gate, from, port(source, places.sources)), ...out];
  if (stream.from === 'issuer') return [down(places), ...out];
  return out.length > 0 ? out : undefined;
}

/** -1…1 down the side of the shield, so that the roads do not meet in one point. */
function port(index: number, boxes: readonly Box[]): number {
  return boxes.length < 2 ? 0 : (index / (boxes.length - 1)) * 2 - 1;
}

function into(gate: Gate, from: Box, side: number): Curve {
  const start: Point = [from.x + from.width, from.y + from.height / 2];
  const end: Point = [
    gate.centreX - gate.shieldX * 0.96,
    gate.centreY - gate.shieldY * 0.1 + side * gate.shieldY * 0.34,
  ];
  return curve(start, end);
}

function outOf(gate: Gate, to: Box, side: number): Curve {
  const start: Point = [
    gate.centreX + gate.shieldX * 0.96,
    gate.centreY - gate.shieldY * 0.1 + side * gate.shieldY * 0.34,
  ];
  return curve(start, [to.x, to.y + to.height / 2]);
}

function curve(start: Point, end: Point): Curve {
  const pull = (end[0] - start[0]) * 0.52;
  return [start, [start[0] + pull, start[1]], [end[0] - pull, end[1]], end];
}

function down(places: Places): Curve {
  const { issuer, gate } = places;
  const start: Point = [gate.centreX, issuer.y + issuer.height];
  const end: Point = [gate.centreX, gate.centreY - gate.shieldY];
  return [start, start, end, end];
}

/** Off the shield and back the way it fell, ending between the ring and the edge. */
function bounceOf(way: readonly Curve[], gate: Gate): Curve[] {
  const last = way.at(-1);
  if (last === undefined) return [];
  const [x, y] = last[3];
  const fall = last[0][1] > y + gate.radius * 0.3 ? -1 : 1;
  const reach = gate.radius;
  return [
    [
      [x, y],
      [x - reach * 0.4, y + fall * reach * 0.06],
      [x - reach * 0.85, y + fall * reach * 0.3],
      [x - reach * 1.12, y + fall * reach * 0.78],
    ],
  ];
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const [ka, kb, kc, kd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [ka * a[0] + kb * b[0] + kc * c[0] + kd * d[0], ka * a[1] + kb * b[1] + kc * c[1] + kd * d[1]];
}

function flatten(one: Curve): Point[] {
  return Array.from({ length: 49 }, (_, index) => pointOn(one, index / 48));
}

function pathLength(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index += 1) sum += distance(points[index - 1], points[index]);
  return sum;
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The same way in equal steps, so that tokens keep their speed through the bends. */
function even(points: readonly Point[]): Track {
  const length = pathLength(points);
  const xs = new Float32Array(STEPS + 1);
  const ys = new Float32Array(STEPS + 1);
  let leg = 1;
  let gone = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const wanted = (length * step) / STEPS;
    while (leg < points.length - 1 && gone + distance(points[leg - 1], points[leg]) < wanted) {
      gone += distance(points[leg - 1], points[leg]);
      leg += 1;
    }
    const a: Point = points[leg - 1] ?? [0, 0];
    const b: Point = points[leg] ?? a;
    const span = distance(a, b);
    const part = span === 0 ? 0 : Math.min(1, (wanted - gone) / span);
    xs[step] = a[0] + (b[0] - a[0]) * part;
    ys[step] = a[1] + (b[1] - a[1]) * part;
  }
  return { xs, ys, length };
}
