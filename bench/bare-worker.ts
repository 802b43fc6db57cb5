// The references: the same rows, made beforehand, into a bare sql.js; and the anti-join by a Set.
import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { MadeTable } from '../src/forensics/trace.ts';
import { finish } from '../src/forensics/finish.ts';
import type { Game } from './desk.ts';
import { measuredLogs } from './desk-rows.ts';

export interface Bare {
  loadMs: number;
  setJoinMs: number;
  found: number;
  rows: number;
}

let made: MadeTable[] | undefined;

addEventListener('message', ({ data }: MessageEvent<Game>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void measure(data).then((bare) => postMessage(bare));
});

async function measure({ scenario, incident }: Game): Promise<Bare> {
  const SQL = await initSqlJs({ locateFile: () => wasm });
  const tables = (made ??= finish(measuredLogs(scenario, incident)).tables);
  const loadBegunMs = performance.now();
  const sqlite = new SQL.Database();
  sqlite.run('BEGIN');
  for (const { id, columns, rows } of tables) {
    sqlite.run(`CREATE TABLE ${id} (${columns.map(({ name }) => name).join(', ')})`);
    const statement = sqlite.prepare(`INSERT INTO ${id} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) statement.run(row);
    statement.free();
  }
  sqlite.run('COMMIT');
  const loadMs = performance.now() - loadBegunMs;
  sqlite.close();

  const [gateway, issuance] = tables.map(({ columns, rows }) => {
    const jti = columns.findIndex(({ name }) => name === 'jti');
    return rows.map((row) => String(row[jti]));
  });
  const setBegunMs = performance.now();
  const issued = new Set(issuance);
  const found = (gateway ?? []).filter((name) => !issued.has(name)).length;
  const setJoinMs = performance.now() - setBegunMs;
  return { loadMs, setJoinMs, found, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) };
}
