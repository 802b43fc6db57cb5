// What needs logs beside the page: lines of others in whose games rules are run, and rules of a recording that somebody
// else made. A file on its own, so that SQLite is never part of what the first page loads.
import { scriptLine } from '../debrief/lines.ts';
import type { Script } from '../incident/timed.ts';
import type { Line } from '../debrief/debrief-types.ts';
import { recount } from '../forensics/recount.ts';
import type { Recounted } from '../forensics/recount.ts';
import { sqlCounter } from '../forensics/sql-counter.ts';
import { finish } from '../forensics/finish.ts';
import { loadSql } from '../forensics/sql/engine.ts';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';

export type CountingOrder = { scenario: Scenario; recording: Recording } & (
  { do: 'line'; id: 'history' | 'book'; script: Script } | { do: 'recount' }
);
export type CountingAnswer = { line: Line } | { recounted: Recounted };

async function carryOut(order: CountingOrder): Promise<CountingAnswer> {
  const { scenario, recording } = order;
  const counter = sqlCounter(await loadSql(wasmUrl), scenario);
  if (order.do === 'recount') return { recounted: finish(recount(scenario, recording, counter)) };
  return { line: scriptLine(scenario, recording, order.id, order.script, counter.measured) };
}

addEventListener('message', ({ data }: MessageEvent<CountingOrder>) => {
  carryOut(data).then(
    // A worker answers whoever made it; there is no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    (answer) => postMessage(answer),
    // Thrown where the page hears of it.
    (error: unknown) => reportError(error),
  );
});
