// Reads a scenario file beside the page, so that a long one does not freeze it. A file on its own, so that what it
// needs (the reader of YAML, the calendar, the whole of zod) is never part of what the first page loads.
import type { TextFile } from '../scenario/document.ts';
import { readScenario } from '../scenario/read.ts';

export interface CheckOrder {
  files: TextFile[];
  duties: TextFile[];
}

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  // A worker answers whoever made it; there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(readScenario(data.files, data.duties));
});
