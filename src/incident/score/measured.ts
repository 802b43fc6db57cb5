// What a rule has measured, and how to say it.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { sayInstant, sayNumber, two } from '../say.ts';

/** Minutes; a number of units or things; a share in millionths; a mark from -1 to 1 in millionths; a minute of the game. */
export type Scale = 'minutes' | 'amount' | 'share' | 'mark' | 'instant';

export interface Measured {
  /** In the unit that a rule's points are keyed by. Undefined: there is nothing to measure. */
  amount: number | undefined;
  scale: Scale;
  /** Both ends, where the record gives a day and no hour. */
  between?: [number, number] | undefined;
  /** The event it hangs on. */
  minute?: Minute | undefined;
  /** For what is better said otherwise: `3 of 6`, `in time`. */
  words?: string | undefined;
  /** A sentence that fits better than the rule's own: `Filed on time.`, or why there is nothing to measure. */
  says?: string | undefined;
}

export function sayMeasured(s: Scenario, { amount, scale, between, words }: Measured): string {
  if (amount === undefined) return 'never';
  if (words !== undefined) return words;
  if (between) return `${say(s, between[0], scale)} to ${say(s, between[1], scale)}`;
  return say(s, amount, scale);
}

function say(s: Scenario, amount: number, scale: Scale): string {
  switch (scale) {
    case 'minutes':
      return sayDuration(amount);
    case 'amount':
      return sayNumber(amount);
    case 'share':
      return `${trimmed(amount / (WHOLE / 100), 1)} %`;
    case 'mark':
      return `${trimmed(amount / (WHOLE / 100), 0)} %`;
    case 'instant':
      return sayInstant(s, amount);
  }
}

/** Only as many decimals as say something; a true minus. */
const trimmed = (number: number, decimals: number): string =>
  String(Number(number.toFixed(decimals))).replace('-', '−');

/** 40 min · 29 h 35 · 5 d 12 h · 322 d. Hours count up to four days, as the law's clocks do. */
export function sayDuration(minutes: number): string {
  const m = Math.abs(Math.round(minutes));
  const sign = minutes < 0 ? '−' : '';
  if (m < 60) return `${sign}${m} min`;
  if (m < 96 * 60) return `${sign}${Math.floor(m / 60)} h${m % 60 === 0 ? '' : ` ${two(m % 60)}`}`;
  const hours = Math.floor((m % 1440) / 60);
  return `${sign}${Math.floor(m / 1440)} d${hours === 0 || m >= 30 * 1440 ? '' : ` ${hours} h`}`;
}
