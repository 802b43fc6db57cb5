import { test } from 'vitest';
import { flagship, atTheBrief, minuteOf } from '../incident/scenarios.ts';
import { makeLogs, makeSeen, makeUnseen } from '../../src/forensics/make-logs.ts';
import { play } from '../../src/incident/play.ts';
function run<T>(g: Generator<unknown, T>): T { for (;;) { const r = g.next(); if (r.done) return r.value; } }
test('explore', { timeout: 60000 }, () => {
  const s = flagship();
  let x = atTheBrief(s, 4536);
  x = play(s, x, { do: 'wait', until: minuteOf(s, '2025-11-17 12:00') });
  let t = performance.now();
  const logs = run(makeLogs(s, x));
  console.log('made', performance.now() - t, logs.traces.length);
  for (const a of logs.state.tables) console.log(a.id, a.rows, a.from, a.to, a.closed, a.notes);
  for (const a of logs.tables) console.log(a.id, a.columns.map(c=>c.name).join(), '\n', a.rows.slice(0,3).join('\n'));
  const pop: Record<string, number> = {};
  for (const one of logs.traces) pop[one.population] = (pop[one.population] ?? 0) + 1;
  console.log(pop);
  const g = logs.tables[0]!; console.log(g.rows.filter((r) => String(r[10]).startsWith('203')).slice(-5).join('\n'));
  t = performance.now(); const seen = run(makeSeen(s, x)); console.log('seen', performance.now() - t, seen.tokens.size, [...seen.tokens.values()].filter(Boolean).length);
  t = performance.now(); const un = run(makeUnseen(s, x)); console.log('unseen', performance.now() - t, un.tokens.size, [...un.tokens.values()].filter(Boolean).length, un.tables.map(a=>[a.id,a.rows.length]).join(' '));
});
