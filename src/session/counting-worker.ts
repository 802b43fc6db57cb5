// What needs logs beside the page: lines of others in whose games rules are run, games that a bot plays on, and rules of
// a recording that somebody else made. A file on its own, so that SQLite is never part of what the first page loads.
import { scriptLine } from '../debrief/lines.ts';
import type { ScriptId } from '../debrief/lines.ts';
import type { Script } from '../incident/timed.ts';
import { debriefOf } from '../debrief/debrief.ts';
import type { Debrief, Line } from '../debrief/debrief-types.ts';
import { mustCount, whatIfBot } from '../debrief/what-if/then-bot.ts';
import type { Then } from '../debrief/what-if/then-bot.ts';
import type { Change, Changed } from '../debrief/what-if/what-if.ts';
import type { Counter } from '../forensics/count.ts';
import { recount } from '../forensics/recount.ts';
import type { Recounted } from '../forensics/recount.ts';
import { sqlCounter } from '../forensics/sql-counter.ts';
import { finish } from '../forensics/finish.ts';
import { loadSql } from '../forensics/sql/engine.ts';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';

export type CountingOrder = { scenario: Scenario; recording: Recording } & (
  | { do: 'line'; id: ScriptId; script: Script }
  | { do: 'recount' }
  | { do: 'then'; change: Change; then: Then }
);
export type CountingAnswer =
  { line: Line } | { recounted: Recounted } | { changed: Changed; debrief: Debrief };

/** A worker counts for one scenario; what it made for one line is there for the next. */
let kept: Counter | undefined;

const counterFor = async (scenario: Scenario): Promise<Counter> =>
  (kept ??= sqlCounter(await loadSql(wasmUrl), scenario));

async function carryOut(order: CountingOrder): Promise<CountingAnswer> {
  const { scenario, recording } = order;
  if (order.do === 'then') {
    const { change, then } = order;
    const counting = mustCount(scenario, then) ? await counterFor(scenario) : undefined;
    const changed = whatIfBot(scenario, recording, change, then, counting);
    return { changed, debrief: debriefOf(scenario, changed.recording) };
  }
  const counter = await counterFor(scenario);
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
