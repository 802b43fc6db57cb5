// The worker's work in this process: the real questions, the real SQLite, tables of a few rows.
import type { Hand } from '../../src/forensics/desk-line.ts';
import type { DeskParts } from '../../src/forensics/desk-parts.ts';
import type { Reply } from '../../src/forensics/desk-questions.ts';
import { deskWork } from '../../src/forensics/desk-work.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Incident } from '../../src/incident/incident.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { TABLES } from './tables.ts';

export const scenario = {
  id: 'tiny',
  hash: 'abc',
  format: 1,
  opensEpoch: 0,
  logs: { names: 'jti' },
  queries: { forged: { signs: { listed: { label: 'have a line' } } } },
} as unknown as Scenario;

export function incidentAt(minute: number): Incident {
  return { scenario: 'tiny', hash: 'abc', seed: 7, minute } as unknown as Incident;
}

export const PARTS: DeskParts = {
  loadSql: () => loadSql(),
  *makeLogs(_, { minute }) {
    yield { done: 0, says: 'Making' };
    const about = TABLES.map(({ id, columns, rows }) => {
      return { id, label: id, says: '', notes: [], columns, rows: rows.length };
    });
    const mail = {
      id: 'mail',
      label: 'Mail',
      says: '',
      rows: 0,
      closed: 'nobody has asked for it.',
      notes: [],
      columns: [],
    };
    return { tables: TABLES, traces: [], state: { minute, tables: [...about, mail] } };
  },
  counting: () => ({
    *ready() {
      yield { done: 0, says: 'Making another log' };
    },
    count(_, { sql }) {
      if (!sql.includes('jti')) return { trouble: { says: `There is no jti in ${sql}.` } };
      const right = sql.length;
      const seen = { tokens: 4, flagged: right, forged: 2, right, signs: { listed: 1 } };
      return { measured: { seen, unseen: { forged: 0, honest: 0, right: 0, wrong: 0 }, log: 'tiny' } };
    },
    close() {},
  }),
  inspect: async (token, { incident }) => ({
    says: `${token} at ${incident.minute}`,
    tone: 'plain',
    steps: [],
    header: [],
    claims: [],
    doors: [],
  }),
  token: (name) => (name === 'a1' ? 'text of a1' : undefined),
};

/** A worker that a test can also speak for. */
export interface OwnHand extends Hand {
  says(reply: Reply): void;
  fails(): void;
  terminated(): boolean;
}

/** `swallows`: questions that are never answered. */
export function handOf(parts: DeskParts = PARTS, swallows: (sql: string) => boolean = () => false): OwnHand {
  const work = deskWork(parts);
  const listeners: { type: string; listen: (event: never) => void }[] = [];
  let terminated = false;
  const emit = (type: string, event: object) => {
    for (const one of listeners) if (one.type === type) one.listen(event as never);
  };
  // As a real one, it copies what crosses the border.
  const says = (reply: Reply) => emit('message', { data: structuredClone(reply) });
  return {
    postMessage(message) {
      if (!swallows(JSON.stringify(message))) void work(structuredClone(message), says);
    },
    addEventListener: (type: string, listen: (event: never) => void) => void listeners.push({ type, listen }),
    terminate: () => {
      terminated = true;
    },
    says,
    fails: () => emit('error', new Event('error')),
    terminated: () => terminated,
  };
}
