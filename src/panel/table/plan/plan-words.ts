import type {
  Between,
  Forecast,
  ForecastDoor,
  ForecastStep,
} from '../../../incident/forecast/forecast-types.ts';
import type { Sight } from '../../../incident/sight-types.ts';
import type { Minute } from '../../../scenario/vocabulary.ts';
import type { Calendar } from '../../parts/dates.ts';
import { formatExact, formatShort } from '../../parts/numbers.ts';

/** `21:10`, and with the day where it is not today: `18 Nov, 00:25`. */
export function sayMoment(calendar: Calendar, minute: Minute, now: Minute): string {
  const clock = calendar.toField(minute).slice(11);
  const [day, today] = [minute, now].map((one) => calendar.toWords(one));
  return day === today ? clock : `${day?.replace(/ \d+$/, '')}, ${clock}`;
}

export function sayBetween(calendar: Calendar, { earliest, latest }: Between, now: Minute): string {
  const from = sayMoment(calendar, earliest, now);
  if (latest === undefined) return `${from} at the earliest, perhaps not this week`;
  if (latest === earliest) return from;
  const to = sayMoment(calendar, latest, now);
  const [fromDay, toDay] = [from, to].map((one) => one.split(', ')[0]);
  return from.includes(', ') && fromDay === toDay ? `${from} – ${to.split(', ')[1]}` : `${from} – ${to}`;
}

export function sayStep(calendar: Calendar, step: ForecastStep, now: Minute): string {
  const { outcome, begins, ends } = step;
  if (outcome === 'not needed') return 'not needed any more';
  if (outcome === 'waits') return `does not begin this week. ${step.waitsFor ?? ''}`.trim();
  const end = ends ? `ends ${sayBetween(calendar, ends, now)}` : 'does not end this week';
  const isBegun = begins !== undefined && (begins.latest ?? Infinity) < now;
  return begins && !isBegun ? `begins ${sayBetween(calendar, begins, now)} · ${end}` : `under way · ${end}`;
}

export function sayDoor(calendar: Calendar, { outcome, refuses, why }: ForecastDoor, now: Minute): string {
  switch (outcome) {
    case 'refuses':
      return refuses?.latest === now ? 'refuses already' : sayBetween(calendar, refuses as Between, now);
    case 'trusts':
      return refuses ? `${sayBetween(calendar, refuses, now)}. ${why ?? ''}`.trim() : (why ?? '');
    case 'not known':
      return 'Not known: nobody has looked.';
    case 'off':
      return 'It accepts no key by itself.';
  }
}

/** `11.2 M people`, `nobody`. */
export function sayCost({ unit, least, most }: Forecast['costs'][number]): string {
  if (most <= 0) return unit === 'people' ? 'nobody' : `no ${unit}`.trim();
  const amount =
    least === most ? formatShort(most) : `${formatShort(Math.max(0, least))} – ${formatShort(most)}`;
  return `${amount} ${unit}`.trim();
}

/** In a line: who pays, and which door stays. */
export function sayInShort(calendar: Calendar, forecast: Forecast): string {
  const price = forecast.costs
    .filter(({ most }) => most > 0)
    .map((cost) => `${cost.label}: ${sayCost(cost)}.`);
  return [sayLast(calendar, forecast), ...price].filter((one) => one !== '').join(' ');
}

/** The last door, as far as anybody has looked. */
export function sayLast(calendar: Calendar, { doors, lastDoor, from }: Forecast): string {
  const stuck = doors.filter(({ outcome }) => outcome === 'trusts');
  const unseen = doors.filter(({ outcome }) => outcome === 'not known').length;
  const rest = unseen === 0 ? '' : ` Nobody has looked at ${count(unseen)}.`;
  if (stuck.length > 0)
    return `${nameDoors(stuck)} ${stuck.length === 1 ? 'goes' : 'go'} on trusting an old key.${rest}`;
  if (lastDoor === undefined) return rest.trim();
  if (lastDoor.latest === from) return `Every door refuses the old keys.${rest}`;
  return `The last door refuses: ${sayBetween(calendar, lastDoor, from)}.${rest}`;
}

/** So many are named; more are counted. */
const NAMED = 3;

function nameDoors(doors: ForecastDoor[]): string {
  if (doors.length > NAMED) return count(doors.length);
  const names = doors.map(({ label }) => label);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((one) => one !== '').join(' and ');
}

const count = (doors: number): string => (doors === 1 ? 'one door' : `${doors} doors`);

/** What every hour of waiting is, said only with what the team sees. Undefined when no door trusts an old key. */
export function sayOverlap({ trusting }: Forecast, streams: Sight['map']['streams']): string | undefined {
  const share = trusting[0]?.most ?? 0;
  if (share <= 0) return undefined;
  const perHour =
    streams.reduce((sum, { kind, perSecond }) => sum + (kind === 'forged' ? perSecond : 0), 0) * 3600;
  const seen =
    perHour < 1 ? '' : ` At what you see now, that is about ${formatExact(Math.round(perHour))} an hour.`;
  return `Every hour of overlap is an hour in which whoever holds an old key gets in at doors with ${percent(share)} of all checks.${seen}`;
}

/** The curve in words: now, then each time a quarter more is gone, then the end. */
export function sayCurve(calendar: Calendar, { trusting, from }: Forecast): string {
  const first = trusting[0]?.most ?? 0;
  const marks: string[] = [`${percent(first)} now`];
  let told = first;
  for (const { minute, most } of trusting) {
    if (told - most < first / 4 && !(most === 0 && told > 0)) continue;
    marks.push(
      `${most === 0 ? 'none' : `at most ${percent(most)}`} from ${sayMoment(calendar, minute, from)}`,
    );
    told = most;
  }
  return `Share of all checks at which an old key still passes: ${marks.join(', ')}.`;
}

export function percent(share: number): string {
  const value = share * 100;
  return `${value < 2 && value % 1 !== 0 ? value.toFixed(1) : Math.round(value)} %`;
}
