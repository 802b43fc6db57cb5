import { fingerprint } from '../../src/incident/fingerprint.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { begin, newRecording, record, replay } from '../../src/incident/recording.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { score } from '../../src/incident/score/score.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomGame } from './random-player.ts';
import { flagship } from './scenarios.ts';

/** A file of test/replays: a game, and what it came to when it was recorded. */
export interface ReplayData {
  says: string;
  recording: Recording;
  expected: Outcome;
}

export interface Outcome {
  refused: number;
  ending: string | undefined;
  axes: Record<string, number>;
  total: number;
  hash: string;
}

export function outcomeOf(s: Scenario, recording: Recording): Outcome {
  const { incident, refused } = replay(s, recording);
  const { axes, total, ledger } = score(s, incident);
  return {
    refused: refused.length,
    ending: incident.ending,
    axes: Object.fromEntries(Object.entries(axes).map(([axis, { points }]) => [axis, points])),
    total,
    hash: fingerprint(incident, ledger),
  };
}

/**
 * Every file of test/replays, played anew against the flagship as it is now.
 * @public scripts/record-replays.mjs asks for it by name.
 */
export function renewedReplays(): Record<string, ReplayData> {
  const s = flagship();
  const data = (says: string, recording: Recording): ReplayData => ({
    says,
    recording,
    expected: outcomeOf(s, recording),
  });
  return {
    nothing: data('Nobody does anything.', waiting(s, newRecording(s, 1))),
    'random-1': data('Anything that is allowed, from the beginning.', randomGame(s, 101).recording),
    'random-2': data(
      'Anything that is allowed, from the brief.',
      randomGame(s, 102, { start: 'brief' }).recording,
    ),
    'random-3': data(
      'Anything that is allowed, for longer.',
      randomGame(s, 103, { start: 'brief', moves: 240 }).recording,
    ),
    'good-start': data(
      'From the brief, the first days much as the book has them; then nothing.',
      goodStart(s),
    ),
  };
}

function waiting(s: Scenario, recording: Recording): Recording {
  return record(recording, { do: 'wait', until: s.closes });
}

const GOOD_START: Move[] = [
  { do: 'answer', inject: 'customer-mail', option: 'now' },
  { do: 'play', card: 'open-room' },
  { do: 'play', card: 'trace-mail' },
  { do: 'play', card: 'hold-logs' },
  { do: 'play', card: 'brief-director' },
  { do: 'play', card: 'check-signatures' },
  { do: 'play', card: 'hold-issuer' },
  { do: 'play', card: 'hold-archive' },
  { do: 'play', card: 'walk-verifiers' },
  { do: 'play', card: 'verify-holds' },
  { do: 'play', card: 'complete-list' },
  { do: 'play', card: 'make-fresh-key' },
  { do: 'play', card: 'quarantine' },
  { do: 'file', duty: 'kr-24h', fields: {} },
  { do: 'play', card: 'switch-signer', option: 'fresh' },
  { do: 'play', card: 'remove-key' },
  { do: 'play', card: 'purge-caches' },
  { do: 'play', card: 'restart-book' },
  { do: 'play', card: 'rotate-again' },
];
const PATIENCE = 24 * 60;

/** Each move as soon as it is allowed; what is not allowed within a day is left out. */
function goodStart(s: Scenario): Recording {
  let recording = newRecording(s, 20_251_116, 'brief');
  const x = begin(s, recording);
  const make = (move: Move) => {
    playInPlace(s, x, move);
    recording = record(recording, move);
  };
  make({ do: 'wait', until: s.start?.minute ?? 0 });
  for (const move of GOOD_START) {
    const last = x.minute + PATIENCE;
    if (!couldBe(s, x, move, last)) continue;
    while (legal(s, x, move) !== undefined) make({ do: 'wait', until: x.minute + 5 });
    make(move);
  }
  return waiting(s, recording);
}

function couldBe(s: Scenario, x: Incident, move: Move, last: number): boolean {
  const ahead = structuredClone(x);
  while (ahead.minute < last && legal(s, ahead, move) !== undefined)
    playInPlace(s, ahead, { do: 'wait', until: ahead.minute + 5 });
  return legal(s, ahead, move) === undefined;
}
