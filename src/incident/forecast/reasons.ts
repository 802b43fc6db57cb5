// Why a door goes on trusting, in words. Only asked of doors that somebody has looked at.
import type { Scenario } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Incident } from '../incident.ts';
import { accepts, passesFor } from '../parties.ts';

/** At the minute at which the incident stands; undefined where it refuses. */
export function whyTrusts(s: Scenario, x: Incident, id: string, credentials: string[]): string | undefined {
  const passing = credentials
    .map((one) => ({ one, passes: passesFor(s, x, id, one) }))
    .filter(({ passes }) => passes > 0)
    .toSorted((a, b) => b.passes - a.passes);
  const [worst] = passing;
  if (!worst) return undefined;
  const names = passing.map(({ one }) => one);
  const reason = reasonFor(s, x, id, names);
  if (worst.passes >= accepts(s, x, id, worst.one)) return reason;
  return `At ${percent(worst.passes)} of it an old key still passes by then. ${reason}`;
}

function reasonFor(s: Scenario, x: Incident, id: string, passing: string[]): string {
  const party = s.parties[id];
  const named = (ids: string[]) => ids.map((one) => s.credentials[one]?.label ?? one).join(' and ');
  if (party?.learns.how === 'never') return 'What it trusts is built in: it never reads the list.';
  const unlisted = passing.filter((one) => !party?.accepts.includes(one));
  if (unlisted.length > 0 && party?.accepts.includes('previous'))
    return `It trusts the current and the previous one: that is ${named(unlisted)}, on the list or off it.`;
  if (unlisted.length > 0) return `It trusts the current one: that is ${named(unlisted)}.`;
  const onList = passing.filter((one) => x.credentials[one]?.retiredAt === undefined);
  if (onList.length > 0)
    return `${capital(named(onList))} ${onList.length === 1 ? 'stays' : 'stay'} on the list.`;
  if (party?.learns.how === 'on restart') return 'It keeps what it has seen until it is restarted.';
  return 'It has not read the list by then.';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function percent(share: number): string {
  return `${Math.round((share / WHOLE) * 1000) / 10} %`;
}
