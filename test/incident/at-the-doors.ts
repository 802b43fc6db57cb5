import type { Incident } from '../../src/incident/incident.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording, record } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import type { Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { minuteOf } from './scenarios.ts';

/** Each as soon as it can from its minute on. */
const MOVES: [string, Exclude<Move, { do: 'wait' }>][] = [
  ['2025-11-16 22:14', { do: 'answer', inject: 'customer-mail', option: 'now' }],
  ['2025-11-16 22:20', { do: 'play', card: 'trace-mail' }],
  ['2025-11-16 23:40', { do: 'play', card: 'open-room' }],
  ['2025-11-17 00:05', { do: 'play', card: 'brief-director' }],
  ['2025-11-17 01:05', { do: 'play', card: 'check-signatures' }],
  ['2025-11-17 03:10', { do: 'answer', inject: 'spare-key-shortcut', option: 'fresh' }],
  ['2025-11-17 09:00', { do: 'play', card: 'count-ghosts' }],
  ['2025-11-17 11:30', { do: 'play', card: 'walk-verifiers' }],
];

const UNTIL = '2025-11-17 16:00';
const RETRY = 5;

export interface Game {
  incident: Incident;
  recording: Recording;
}

/** Monday at four in the flagship: the key is under suspicion, the doors have been walked or not, nothing is changed. */
export function atTheDoors(s: Scenario, seed: number, { walked = true } = {}): Game {
  let recording = newRecording(s, seed, 'brief');
  const incident = begin(s, recording);
  const make = (move: Move): boolean => {
    const why = playInPlace(s, incident, move);
    if (why === undefined) recording = record(recording, move);
    return why === undefined;
  };
  const waitUntil = (minute: number) => minute > incident.minute && make({ do: 'wait', until: minute });
  for (const [at, move] of MOVES) {
    if (!walked && move.do === 'play' && move.card === 'walk-verifiers') continue;
    waitUntil(minuteOf(s, at));
    while (!make(move)) waitUntil(incident.minute + RETRY);
  }
  waitUntil(minuteOf(s, UNTIL));
  return { incident, recording };
}
