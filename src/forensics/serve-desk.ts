import type { DeskParts } from './desk-parts.ts';
import { deskWork } from './desk-work.ts';
import { loadSql } from './sql/engine.ts';

/** Makes this worker answer the page. `wasm`: the address of the compiled SQLite. */
export function serveDesk(parts: Omit<DeskParts, 'loadSql'>, wasm: string): void {
  const work = deskWork({ ...parts, loadSql: () => loadSql(wasm) });
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // A worker answers whoever made it; there is no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void work(data, (reply) => postMessage(reply));
  });
}
