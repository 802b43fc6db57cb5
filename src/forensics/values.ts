// The values of a token's fields, each made by one of the few makers of the language. A maker is prepared once for a
// population and then asked for each token.
import type { Maker, Moment, Spread } from '../scenario/log-nouns.ts';
import { PARTS, WHOLE } from '../scenario/vocabulary.ts';
import { mix } from './chance.ts';
import type { Chance, Draw } from './chance.ts';

export type Value = string | number | null;
/** The moments of a token, in milliseconds. */
export type Moments = Record<Moment, number>;
export type MakeValue = (number: number, moments: Moments) => Value;

const MINUTE_MS = 60_000;

/** A moment is answered in milliseconds: the caller knows which fields are times. */
export function valueMaker(maker: Maker, field: string, chance: Chance): MakeValue {
  switch (maker.make) {
    case 'same':
      return () => maker.value;
    case 'nothing':
      return () => null;
    case 'id':
      return idMaker(maker, chance.unique(field), chance.draw(field));
    case 'number':
      return numberMaker(maker.from, maker.to - maker.from + 1, chance.share(field));
    case 'pick':
      return oneOf(maker.of, chance.share(field));
    case 'address': {
      const number = numberMaker(maker.first, maker.count, chance.share(field));
      return (which) => addressOf(number(which));
    }
    case 'average':
      return (number) => floorMean(number + 1, maker.parts) - floorMean(number, maker.parts);
    case 'before': {
      const back = spanMaker(maker.by, field, chance);
      return (number, moments) => moments[maker.moment] - back(number);
    }
    case 'mixed': {
      const makers = maker.of.map((one): [MakeValue, number] => [
        valueMaker(one.maker, field, chance),
        one.share,
      ]);
      const pick = oneOf(makers, chance.share(`${field}?`));
      return (number, moments) => pick(number)?.(number, moments) ?? null;
    }
  }
}

/** The first eight digits are never twice the same, so a name has at least so many. */
function idMaker(
  { prefix, digits }: { prefix: string; digits: number },
  unique: Draw,
  more: Draw,
): MakeValue {
  return (number) => {
    const first = unique(number);
    let text = hex(first);
    for (let next = more(number); text.length < digits; next = mix(next ^ first)) text += hex(next);
    return prefix + text.slice(0, Math.max(8, digits));
  };
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');

function numberMaker(from: number, count: number, share: Draw): Draw {
  return (number) => from + Math.floor(share(number) * count);
}

/** One of several, by their shares in millionths; the last takes what rounding leaves. */
function oneOf<T>(of: [T, number][], share: Draw): (number: number) => T | null {
  return (number) => {
    let left = share(number) * WHOLE;
    for (const [value, part] of of) if ((left -= part) < 0) return value;
    return of.at(-1)?.[0] ?? null;
  };
}

function addressOf(number: number): string {
  return `${(number >>> 24) & 255}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
}

const floorMean = (count: number, parts: number): number => Math.floor((count * parts) / PARTS);

/** Milliseconds: minutes of one of the spreads, with a fraction. Nothing where the shares leave something over. */
export function spanMaker(spreads: Spread[], what: string, chance: Chance): Draw {
  const which = chance.share(`${what}?`);
  const within = chance.share(what);
  return (number) => {
    let left = which(number) * WHOLE;
    const one = spreads.find(({ share }) => (left -= share) < 0);
    return one ? Math.floor((one.min + within(number) * (one.max - one.min)) * MINUTE_MS) : 0;
  };
}
