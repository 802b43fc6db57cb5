import type { Incident } from '../../incident/incident.ts';
import { sayInstant, two } from '../../incident/say.ts';
import type { Logs } from '../../scenario/log-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What the issuance list can say of a name now. */
export type Known = 'listed' | 'not listed' | 'too old' | 'cannot be read';

/** What a token is held against. */
export interface About {
  scenario: Scenario;
  incident: Incident;
  logs: Logs;
  knows(name: string): Known;
}

/** What the case calls a token, a key and a door. */
export interface Words {
  product: string;
  credential: string;
  door: string;
}

export function wordsOf({ words }: Scenario): Words {
  return {
    product: words['product'] ?? 'token',
    credential: words['credential'] ?? 'key',
    door: words['relying-party'] ?? 'door',
  };
}

const MINUTE_MS = 60_000;

/** By the game's clock, never the machine's. */
export const nowMs = ({ scenario, incident }: About): number =>
  (scenario.opensEpoch + incident.minute) * MINUTE_MS;

/** `1 Jan 2026, 08:12:34.567`: to the millisecond, because makers differ there. */
export function sayMoment(s: Scenario, ms: number): string {
  const minute = Math.floor(ms / MINUTE_MS) - s.opensEpoch;
  const rest = ms - Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  const fraction = rest % 1000 === 0 ? '' : `.${String(Math.floor(rest % 1000)).padStart(3, '0')}`;
  return `${sayInstant(s, minute)}:${two(Math.floor(rest / 1000))}${fraction}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
