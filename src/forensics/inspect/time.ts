import * as z from 'zod/mini';
import { sayInstant, saySpan } from '../../incident/say.ts';
import type { Tone } from '../../incident/sight-types.ts';
import type { InspectionStep } from '../desk-types.ts';
import { sayValue, valueIn } from '../read-token.ts';
import type { Member } from '../read-token.ts';
import { nowMs, sayMoment } from './about.ts';
import type { About } from './about.ts';

/** Seconds since 1970, up to the year 9999: what a calendar can say. */
const numericDate = z.number().check(z.gte(0), z.lt(253_402_300_800));
const TIMES = ['iat', 'nbf', 'exp', 'auth_time'];

export interface Time {
  verdict: 'fresh' | 'expired' | 'in the future' | 'never ends' | 'not a time';
  /** When it ended, to the minute, as people say it. */
  expired?: string;
  step: InspectionStep;
}

/** As people say it; undefined for what is no time. */
export function sayTime({ scenario }: About, name: string, value: unknown): string | undefined {
  const ms = TIMES.includes(name) ? msOf(value) : undefined;
  return ms === undefined ? undefined : sayMoment(scenario, ms);
}

function msOf(value: unknown): number | undefined {
  const seconds = z.safeParse(numericDate, value).data;
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

export function judgeTime(about: About, claims: Member[]): Time {
  for (const name of ['iat', 'exp']) {
    const value = valueIn(claims, name);
    if (value === undefined || msOf(value) !== undefined) continue;
    const found = `Its ${name} is “${sayValue(value, 40)}”`;
    return time('not a time', `${found}; accepted: seconds since 1970, as a number.`, 'hostile');
  }
  return judgeSpan(about, msOf(valueIn(claims, 'iat')), msOf(valueIn(claims, 'exp')));
}

function judgeSpan(about: About, iatMs: number | undefined, expMs: number | undefined): Time {
  const now = nowMs(about);
  const issued = iatMs === undefined ? '' : `Issued ${saySpan(Math.max(0, now - iatMs) / 60_000)} ago. `;
  // The game's clock shows whole minutes: what was issued within this one is not early.
  if (iatMs !== undefined && iatMs >= now + 60_000) {
    const ahead = `${sayMinute(about, iatMs)}, ${saySpan((iatMs - now) / 60_000)} from now`;
    return time('in the future', `It says that it was issued on ${ahead}.`, 'hostile');
  }
  if (expMs === undefined) return time('never ends', `${issued}It has no end (exp).`, 'unproven');
  const left = saySpan((expMs - now) / 60_000);
  if (expMs > now) return time('fresh', `${issued}It expires in ${left}.`, 'plain');
  const expired = sayMinute(about, expMs);
  return { ...time('expired', `${issued}It expired on ${expired}, ${left} ago.`, 'plain'), expired };
}

const sayMinute = ({ scenario }: About, ms: number): string =>
  sayInstant(scenario, Math.floor(ms / 60_000) - scenario.opensEpoch);

function time(verdict: Time['verdict'], says: string, tone: Tone): Time {
  return { verdict, step: { id: 'time', label: 'Time', word: verdict, says, tone } };
}
