import { readFileSync } from 'node:fs';
import type { Script } from '../../src/incident/timed.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording, record } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { readHistory } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** What the company did, as the build would ship it. */
export function historyScript(s: Scenario): Script {
  const text = readFileSync('scenarios/overseas-server/history.yaml', 'utf8');
  const { history } = readHistory({ path: 'history.yaml', text }, s);
  if (!history) throw new Error('history.yaml cannot be read');
  return history;
}

/** The same as a recording, as if somebody had sat there and played it. */
export function historyRecording(s: Scenario): Recording {
  let recording: Recording = { ...newRecording(s, historyScript(s).seed), pinned: true };
  const x = begin(s, recording);
  const make = (move: Recording['moves'][number]) => {
    if (playInPlace(s, x, move) === undefined) recording = record(recording, move);
  };
  for (const { at, move } of historyScript(s).moves) {
    if (at > x.minute) make({ do: 'wait', until: at });
    make(move);
  }
  make({ do: 'wait', until: s.closes });
  return recording;
}
