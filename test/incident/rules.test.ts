// What follows from a detection rule, whatever its SQL is: the counts come with the move.
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import { play } from '../../src/incident/play.ts';
import { moveSchema, newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import { sight } from '../../src/incident/sight.ts';
import type { Measured, Move, Rule } from '../../src/scenario/moves.ts';
import { PARTS } from '../../src/scenario/vocabulary.ts';
import { amount, scenarioOf } from './scenarios.ts';

const s = scenarioOf(`
format: 1
id: gate
title: Gate
zone: UTC
opens: 2026-01-01
closes: 2026-01-31
people: { analyst: {} }
credentials: { stolen: { state: current } }
relying-parties: { door: { accepts: [stolen] } }
stocks: { read: {}, refused: {} }
flows: { theft: { into: read, rate: 1000 per minute, with: stolen, from: { at: 2026-01-01 } }, honest: { rate: 9000 per minute } }
controls: { rule-at-door: { stops: { theft: 100% } } }
logs:
  needs: { done: open-logs }
  names: jti
  token: { issuer: i, audience: a }
  unseen: { from: 2026-01-10, for: 1 day }
  fields: { jti: { id: 12 } }
  populations: { members: { flow: honest, issued: yes, life: 1 day, age: 1 minute, unseen: 900, one-in: 1000 }, thief: { like: members, flow: theft, issued: no, unseen: 100 } }
  tables: { gateway: { says: Uses., row: use, columns: { jti: { says: name } } } }
queries:
  forged:
    table: gateway
    control: rule-at-door
    refuses: { stock: refused, of: 1000000 }
    hints: [{ says: Who makes them?, takes: 10 minutes }, { says: So., takes: 20 minutes, sql: SELECT jti FROM gateway }]
cards:
  open-logs: { kind: detect, title: Open, text: Open., who: [analyst], takes: at once }
`);

const RULE: Rule = {
  sql: 'SELECT jti FROM gateway',
  measured: {
    seen: { tokens: 1000, flagged: 60, forged: 100, right: 57, signs: {} },
    unseen: { forged: 1000, honest: 10_000, right: 570, wrong: 25 },
    log: 'gate',
  },
};
const measured = RULE.measured as Measured;

function after(...moves: Move[]): Incident {
  let x = play(s, begin(s, newRecording(s, 1)), { do: 'play', card: 'open-logs' });
  for (const move of moves) {
    expect(legal(s, x, move)).toBeUndefined();
    x = play(s, x, move);
  }
  return x;
}
const shadow: Move = { do: 'rule', query: 'forged', rule: RULE, mode: 'shadow' };
const enforce: Move = { do: 'rule', query: 'forged', mode: 'enforce' };
const theft = (x: Incident) => (x.flows['theft']?.moved.rate ?? 0) / PARTS;

test('in shadow nobody is stopped', () => {
  expect(theft(after(shadow))).toBe(1000);
  expect(amount(after(shadow), 'refused')).toBe(0);
});

test('enforced, forged reads stop in the share that the rule finds on unseen log', () => {
  expect(theft(after(shadow, enforce))).toBe(430);
});

test('enforced, honest people are turned away in the share that it wrongly flags there', () => {
  expect(amount(after(shadow, enforce), 'refused')).toBe(2500);
});

test('switched off, everything passes again', () => {
  expect(theft(after(shadow, enforce, { do: 'rule', query: 'forged', mode: 'off' }))).toBe(1000);
});

test('a rule that found most of them and hardly anybody else is a proof by itself', () => {
  expect(after(shadow).happened['matched:forged']).toBe(0);
  const seen = { ...measured.seen, flagged: 700 };
  const vague: Move = { ...shadow, rule: { ...RULE, measured: { ...measured, seen } } };
  expect(after(vague).happened).not.toHaveProperty('matched:forged');
});

test('the team sees what it flags, never what is forged among it', () => {
  const query = sight(s, after(shadow), 'solo').queries[0];
  expect(query).toMatchObject({ mode: 'shadow', flagged: 60, ofRows: 1000, sql: RULE.sql });
  expect(JSON.stringify(query)).not.toMatch(/57\b|570|forged":|right|recall|precision/);
});

const REFUSED: [name: string, move: Move, why: string][] = [
  [
    'a rule without counts',
    { ...shadow, rule: { sql: RULE.sql } },
    'Nobody has counted what this rule does.',
  ],
  ['a rule without a query', { ...shadow, rule: { ...RULE, sql: ' ' } }, 'A rule needs a query.'],
  [
    'counts that do not add up',
    { ...shadow, rule: { ...RULE, measured: { ...measured, unseen: { ...measured.unseen, right: 1001 } } } },
    'The counts of this rule do not add up.',
  ],
  ['enforcing what never ran in shadow', enforce, 'Run it in shadow first.'],
];

test.each(REFUSED)('%s is refused', (_, move, why) => {
  const x = after();
  expect(legal(s, x, move)).toBe(why);
  expect(play(s, x, move)).toBe(x);
});

test('before the team may look, there is nothing to run a rule on', () => {
  expect(legal(s, begin(s, newRecording(s, 1)), shadow)).toBe('Nobody can look into the logs yet.');
});

test('a hint comes some minutes after it was asked for, and one at a time', () => {
  const ask: Move = { do: 'hint', query: 'forged' };
  const asked = after(ask);
  const seen = (x: Incident) => sight(s, x, 'solo').queries[0];
  expect(seen(asked)).toMatchObject({ hints: [], hintDue: { minute: 10 } });
  expect(legal(s, asked, ask)).toBe('The last answer comes at 00:10.');
  const later = play(s, asked, { do: 'wait', until: 10 });
  expect(seen(later)).toMatchObject({
    hints: [{ minute: 10, says: 'Who makes them?' }],
    nextHintMinutes: 20,
  });
  const last = after(ask, { do: 'wait', until: 10 }, ask, { do: 'wait', until: 30 });
  expect(seen(last)?.hints[1]).toMatchObject({ sql: 'SELECT jti FROM gateway' });
  expect(legal(s, last, ask)).toBe('There is no further hint.');
});

test('queries are kept under a name, replaced, and taken away', () => {
  const save = (name: string, sql: string): Move => ({ do: 'save-query', name, sql });
  const kept = (x: Incident) => sight(s, x, 'solo').logs?.saved.map(({ name, sql }) => [name, sql]);
  expect(kept(after(save('a', 'SELECT 1'), save('a', 'SELECT 2')))).toEqual([['a', 'SELECT 2']]);
  expect(kept(after(save('a', 'SELECT 1'), save('a', '')))).toEqual([]);
});

test('a move from outside with counts that are no counts is not a move', () => {
  const bad = {
    ...shadow,
    rule: { ...RULE, measured: { ...measured, unseen: { ...measured.unseen, wrong: -1 } } },
  };
  expect(moveSchema.safeParse(bad).success).toBe(false);
  expect(moveSchema.safeParse({ ...shadow, rule: { sql: 'x'.repeat(10_001) } }).success).toBe(false);
  expect(moveSchema.safeParse(shadow).success).toBe(true);
});
