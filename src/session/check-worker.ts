// Reads a scenario file beside the page, so that a long one does not freeze it. A file on its own, so that what it
// needs (the reader of YAML, the calendar, the whole of zod, the rules of lint) is never part of what the first page
// loads.
import { lintScenario } from '../lint/lint.ts';
import { RULES } from '../lint/rules.ts';
import type { TextFile } from '../scenario/document.ts';
import { inOrder } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';
import { readPlaced } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface CheckOrder {
  files: TextFile[];
  duties: TextFile[];
}

export interface CheckAnswer {
  scenario?: Scenario;
  issues: Issue[];
  /** Names of rules that docs/lint.md explains. */
  explained: string[];
}

function answerTo({ files, duties }: CheckOrder): CheckAnswer {
  const read = readPlaced(files, duties);
  const { scenario } = read;
  const issues = inOrder([...read.issues, ...lintScenario(read)]);
  return { issues, explained: RULES.map(({ id }) => id), ...(scenario === undefined ? {} : { scenario }) };
}

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  // A worker answers whoever made it; there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(answerTo(data));
});
