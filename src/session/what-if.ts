import type { Debrief } from '../debrief/debrief-types.ts';
import type { Change, Changed } from '../debrief/what-if/what-if.ts';
import type { Worth, WorthSoFar } from '../debrief/what-if/worth.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { WhatIfAnswer, WhatIfOrder } from './what-if-worker.ts';

const FAILED = 'The other ways could not be worked out here.';

/** What each decision was worth. `onSoFar` hears of each one. Rejects when it cannot be worked out; `stop` ends it. */
export function tryAll(
  scenario: Scenario,
  recording: Recording,
  onSoFar: (soFar: WorthSoFar) => void,
): { worth: Promise<Worth[]>; stop(): void } {
  const { answer, stop } = order<Worth[]>({ do: 'worth', scenario, recording }, (part, done) => {
    if ('soFar' in part) onSoFar(part.soFar);
    if ('worth' in part) done(part.worth);
  });
  return { worth: answer, stop };
}

/** The game with one decision changed, and its debrief. */
export function tryOne(
  scenario: Scenario,
  recording: Recording,
  change: Change,
): Promise<{ changed: Changed; debrief: Debrief }> {
  return order<{ changed: Changed; debrief: Debrief }>(
    { do: 'change', scenario, recording, change },
    (part, done) => {
      if ('changed' in part) done(part);
    },
  ).answer;
}

function order<T>(
  asked: WhatIfOrder,
  hear: (part: WhatIfAnswer, done: (answer: T) => void) => void,
): { answer: Promise<T>; stop(): void } {
  const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<T>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WhatIfAnswer>) => hear(data, resolve));
    worker.addEventListener('error', () => reject(new Error(FAILED)));
  });
  // A worker has no origin to name; that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(asked);
  return { answer: answer.finally(() => worker.terminate()), stop: () => worker.terminate() };
}
