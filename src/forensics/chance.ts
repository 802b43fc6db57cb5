// Chance for log rows: what a token gets depends on the seed, its population, its number and the field alone, so that
// a row is the same whenever and wherever it is made.
import { hash } from '../incident/dice.ts';

/** Two rounds of MurmurHash3's finaliser: 32 well-mixed bits. One round is a bijection, so numbers stay apart. */
export function mix(a: number): number {
  let h = a | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32 bits for a token, by its number. */
export type Draw = (number: number) => number;

/** Draws for one population of tokens, one for each thing that is thrown for. */
export interface Chance {
  draw(what: string): Draw;
  /** The same as a fraction below 1. */
  share(what: string): Draw;
  /** Never the same for two tokens of the same logs. */
  unique(what: string): Draw;
}

/** `index` tells populations apart: up to 256 of them, of up to 16 million tokens each. */
export function chanceOf(seed: number, name: string, index: number): Chance {
  const base = hash(`${seed}/${name}/${index}`);
  const draw = (what: string): Draw => {
    const salt = hash(`${name}/${what}`);
    return (number) => mix(mix(number ^ base) ^ salt);
  };
  return {
    draw,
    share(what) {
      const bits = draw(what);
      return (number) => bits(number) / 2 ** 32;
    },
    unique(what) {
      const salt = hash(`${seed}/${name}/${what}`);
      return (number) => mix((index * 2 ** 24 + number) ^ salt);
    },
  };
}
