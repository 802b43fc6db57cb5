import { test } from 'vitest';
import initSqlJs from 'sql.js';
import { flagship, atTheBrief, minuteOf } from '../incident/scenarios.ts';
import { makeLogs, makeSeen, makeUnseen } from '../../src/forensics/make-logs.ts';
import { measure } from '../../src/forensics/measure.ts';
import { writeSql } from '../../src/scenario/write-sql.ts';
import { play } from '../../src/incident/play.ts';
import type { MadeTable } from '../../src/forensics/trace.ts';
function run<T>(g: Generator<unknown, T>): T {
  for (;;) {
    const r = g.next();
    if (r.done) return r.value;
  }
}
test('explore', { timeout: 120000 }, async () => {
  const SQL = await initSqlJs();
  const s = flagship();
  let x = atTheBrief(s, 4536);
  x = play(s, x, { do: 'wait', until: minuteOf(s, '2025-11-17 12:00') });
  const dbOf = (tables: MadeTable[]) => {
    const t = performance.now();
    const db = new SQL.Database();
    db.run('BEGIN');
    for (const { id, columns, rows } of tables) {
      db.run(
        `CREATE TABLE ${id} (${columns.map((c) => `${c.name} ${c.type === 'number' ? 'NUMERIC' : 'TEXT'}`).join(',')})`,
      );
      const st = db.prepare(`INSERT INTO ${id} VALUES (${columns.map(() => '?').join(',')})`);
      for (const row of rows) st.run(row);
      st.free();
    }
    for (const i of [
      'CREATE INDEX a ON issuance(jti)',
      'CREATE INDEX b ON sessions(sid)',
      'CREATE INDEX c ON members(sub)',
      'CREATE INDEX d ON gateway(jti)',
    ])
      db.run(i);
    db.run('COMMIT');
    console.log('loaded', performance.now() - t);
    return (sql: string) => {
      try {
        return { names: new Set((db.exec(sql)[0]?.values ?? []).map((r) => String(r[0]))) };
      } catch (e) {
        return { trouble: { says: String(e) } };
      }
    };
  };
  const seen = run(makeSeen(s, x));
  const un = run(makeUnseen(s, x));
  const now = run(makeLogs(s, x));
  const trials = {
    seen: { tokens: seen.tokens, find: dbOf(seen.tables) },
    unseen: { tokens: un.tokens, find: dbOf(un.tables) },
    now: dbOf(now.tables),
  };
  const q = s.queries['forged-cards']!;
  const rules: string[][] = [
    [],
    ['many-pages'],
    ['abroad'],
    ['no-member'],
    ['long-life'],
    ['long-life', 'whole-minute', 'no-session'],
    ['no-sign-in'],
    ['no-sign-in', 'no-service'],
    ['not-bound'],
    ['not-issued'],
    ['not-issued', 'watermark'],
  ];
  for (const r of rules) {
    const sql = writeSql(
      { table: q.table, names: 'jti' },
      r.map((t) => q.terms[t]!.where),
    );
    const t = performance.now();
    const m = measure(s, x.seed, { query: 'forged-cards', sql }, trials);
    if ('trouble' in m) {
      console.log(r, m.trouble);
      continue;
    }
    const { seen: a, unseen: b } = m.measured;
    console.log(
      r.join('+'),
      Math.round(performance.now() - t) + 'ms',
      JSON.stringify(a),
      JSON.stringify(b),
      'P',
      (b.right / (b.right + b.wrong)).toFixed(3),
      'R',
      (b.right / b.forged).toFixed(3),
    );
  }
});
