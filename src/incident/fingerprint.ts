// Tells two games apart, or shows that they are the same to the last minute. Not meant to resist a forger.
import { hash } from './dice.ts';
import type { Incident } from './incident.ts';
import type { LedgerEntry } from './score/score.ts';

const LANES = 4;

/** 128 bits, in hexadecimal digits, of an incident with its ledger. The order of keys does not matter. */
export function fingerprint(incident: Incident, ledger: LedgerEntry[]): string {
  const text = inOrder({ incident, ledger });
  return Array.from({ length: LANES }, (_, lane) =>
    hash(`${lane}/${text}/${lane}`).toString(16).padStart(8, '0'),
  ).join('');
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${inOrder(part)}`).join(',')}}`;
}
