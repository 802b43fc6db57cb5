import type { Incident } from '../incident/incident.ts';
import type { LogTable } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Cell } from './desk-types.ts';
import { MINUTE_MS, localTime } from './local-time.ts';

/** Every key that is known, and what became of it: its columns show `kid`, `made`, `published`, `taken_off`, `state`. */
export function credentialRows(s: Scenario, x: Incident, table: LogTable): Cell[][] {
  const say = localTime(s);
  const at = (minute: number | undefined): Cell =>
    minute === undefined || minute < 0 ? null : say((s.opensEpoch + minute) * MINUTE_MS, 19);
  return Object.entries(s.credentials)
    .filter(([id, { made }]) => made !== undefined || x.credentials[id]?.issuedAt !== undefined)
    .map(([id, { made }]) => {
      const state = x.credentials[id];
      const shown: Record<string, Cell> = {
        kid: id,
        made: made === undefined ? at(state?.issuedAt) : say((s.opensEpoch + made) * MINUTE_MS, 19),
        published: at(state?.issuedAt),
        taken_off: at(state?.retiredAt),
        state: KEY_STATES[state?.state ?? ''] ?? null,
      };
      return Object.values(table.columns).map(({ shows }) => shown[shows] ?? null);
    });
}

const KEY_STATES: Record<string, string> = {
  current: 'signs',
  previous: 'on the list',
  unpublished: 'never published',
  retired: 'taken off',
};
