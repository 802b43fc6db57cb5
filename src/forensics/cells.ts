// What the columns of a table show of a token.
import type { LogTable, Logs } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Cell } from './desk-types.ts';
import { localTime } from './local-time.ts';
import type { Trace } from './trace.ts';

export function momentOf(trace: Trace, time: string): number {
  if (time === 'use') return trace.useMs;
  if (time === 'issue') return trace.issueMs;
  if (time === 'expiry') return trace.expiryMs;
  const value = trace.fields[time];
  return typeof value === 'number' ? value : trace.useMs;
}

type MakeCell = (trace: Trace, arrivedMs: number, standsFor: number) => Cell;

export function cellsOf(s: Scenario, table: LogTable, logs: Logs): MakeCell[] {
  const say = localTime(s);
  const isTime = (field: string) =>
    Object.values(logs.populations).some(({ fields }) => fields[field]?.make === 'before');
  return Object.values(table.columns).map(({ shows }): MakeCell => {
    switch (shows) {
      case 'use':
        return (trace) => say(trace.useMs, 19);
      case 'issue':
        return (trace) => say(trace.issueMs, 23);
      case 'expiry':
        return (trace) => say(trace.expiryMs, 23);
      case 'arrived':
        return (_, arrivedMs) => say(arrivedMs, 19);
      case 'key':
        return (trace) => trace.key;
      case 'door':
        return (trace) => trace.door;
      case 'stands-for':
        return (trace, _, standsFor) => trace.standsFor * standsFor;
      default:
        if (!isTime(shows)) return (trace) => trace.fields[shows] ?? null;
        return ({ fields }) => (typeof fields[shows] === 'number' ? say(fields[shows], 19) : null);
    }
  });
}
