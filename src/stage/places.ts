// What the layout says: where everything on the estate map stands, in CSS pixels of the host.
import type { Tone } from '../incident/sight-types.ts';
import type { TokenKind } from './palette.ts';

export interface Size {
  width: number;
  height: number;
}

/** Left, top, width, height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A source or a place. */
export interface Node extends Box {
  id: string;
  label: string;
  note: string;
  tone: Tone;
  touched: boolean;
  /** Lines of the label and of the note that fit; 0 = left out. */
  labelLines: number;
  noteLines: number;
}

export interface KeySpot extends Box {
  id: string;
  label: string;
  word: string;
  tone: Tone;
  /** The drawn key, then its name beside it. */
  iconX: number;
  iconWidth: number;
  textX: number;
  /** Where its strand leaves the issuer and reaches the gateway. */
  strandX: number;
}

export interface Issuer extends Box {
  label: string;
  note: string;
  keys: KeySpot[];
  /** Rows that fit. */
  showsNote: boolean;
  showsWords: boolean;
}

/** A shield in a ring of doors. The box holds the ring and the caption under it. */
export interface Gate extends Box {
  centreX: number;
  centreY: number;
  /** Of the middle of the ring of doors. */
  radius: number;
  /** Half width and half height of the shield. */
  shieldX: number;
  shieldY: number;
  label: string;
  note: string;
  tone: Tone;
  refusing: number;
  parties: number;
  /** False when the label is too wide for the shield and stands in the caption. */
  labelInside: boolean;
  captionLines: number;
  /** The count of those who refuse has its word beside it. */
  showsVerb: boolean;
}

export interface Legend extends Box {
  items: { kind: TokenKind; x: number; label: string }[];
}

export interface Estimate extends Box {
  label: string;
  word: string;
  /** One row instead of three, where there is little height. */
  compact: boolean;
  labelLines: number;
  wordSize: number;
}

export interface Fonts {
  title: number;
  note: number;
  small: number;
}

export interface Places {
  size: Size;
  /** 1 on a stage of 870 × 600; all measures that are not text follow it. */
  unit: number;
  fonts: Fonts;
  issuer: Issuer;
  gate: Gate;
  sources: Node[];
  places: Node[];
  estimate: Estimate | undefined;
  legend: Legend | undefined;
}

/** Every box that must keep clear of the others. */
export function allBoxes(places: Places): Box[] {
  const { issuer, gate, sources, estimate, legend } = places;
  return [issuer, gate, ...sources, ...places.places, estimate, legend].filter((box) => box !== undefined);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
