// Other ways a finished game could have gone, worked out beside the page: hundreds of games are played for one list.
import { debriefOf } from '../debrief/debrief.ts';
import type { Debrief } from '../debrief/debrief-types.ts';
import { whatIf } from '../debrief/what-if/what-if.ts';
import type { Change, Changed } from '../debrief/what-if/what-if.ts';
import { worthOf } from '../debrief/what-if/worth.ts';
import type { Worth, WorthSoFar } from '../debrief/what-if/worth.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';

export type WhatIfOrder = { scenario: Scenario; recording: Recording } & (
  { do: 'worth' } | { do: 'change'; change: Change }
);
export type WhatIfAnswer =
  { soFar: WorthSoFar } | { worth: Worth[] } | { changed: Changed; debrief: Debrief };

function carryOut(order: WhatIfOrder, tell: (answer: WhatIfAnswer) => void): void {
  const { scenario, recording } = order;
  if (order.do === 'change') {
    const changed = whatIf(scenario, recording, order.change);
    return tell({ changed, debrief: debriefOf(scenario, changed.recording) });
  }
  const parts = worthOf(scenario, recording);
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return tell({ worth: value });
    tell({ soFar: value });
  }
}

addEventListener('message', ({ data }: MessageEvent<WhatIfOrder>) => {
  // A worker answers whoever made it; there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  carryOut(data, (answer) => postMessage(answer));
});
