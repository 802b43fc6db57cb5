import { fingerprint } from '../../src/incident/fingerprint.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording, record } from '../../src/incident/recording.ts';
import { replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { score } from '../../src/incident/score/score.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomGame } from './random-player.ts';
import { firstWatch, flagship } from './scenarios.ts';

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

/** The shipped scenario of a recording. */
export function scenarioOf(recording: Recording): Scenario {
  const found = [flagship(), firstWatch()].find(({ id }) => id === recording.scenario.id);
  if (!found) throw new Error(`There is no scenario ${recording.scenario.id}.`);
  return found;
}

/**
 * Every file of test/replays, played anew against its scenario as it is now.
 * @public scripts/record-replays.mjs asks for it by name.
 */
export function renewedReplays(): Record<string, ReplayData> {
  const s = flagship();
  const watch = firstWatch();
  const data = (says: string, recording: Recording): ReplayData => ({
    says,
    recording,
    expected: outcomeOf(scenarioOf(recording), recording),
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
    'first-watch-nothing': data('First watch: nobody does anything.', waiting(watch, newRecording(watch, 1))),
    'first-watch-random': data('First watch: anything that is allowed.', randomGame(watch, 104).recording),
    'first-watch-quick': data(
      'First watch: the key is removed at once, and members stand before shut doors.',
      inTurn(watch, newRecording(watch, 7), QUICK),
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
/** Tempting in the tutorial: the answer, the look, the engineer, the removal; nobody counts. */
const QUICK: Move[] = [
  { do: 'answer', inject: 'handover', option: 'take' },
  { do: 'answer', inject: 'the-call', option: 'look' },
  { do: 'play', card: 'pull-log' },
  { do: 'play', card: 'wake-engineer' },
  { do: 'file', duty: 'gullhaven-six-hours', fields: { many: { form: 'not-yet' } } },
  { do: 'play', card: 'rotate', option: 'remove' },
  { do: 'estimate', claim: 'opened-before-call', low: 1, high: 10 },
  { do: 'play', card: 'restart-mill' },
  { do: 'answer', inject: 'refused', option: 'fresh' },
];
const PATIENCE = 24 * 60;

function goodStart(s: Scenario): Recording {
  const from = record(newRecording(s, 20_251_116, 'brief'), { do: 'wait', until: s.start?.minute ?? 0 });
  return inTurn(s, from, GOOD_START);
}

/** Each move as soon as it is allowed; what is not allowed within a day is left out. Then nothing. */
function inTurn(s: Scenario, from: Recording, moves: readonly Move[]): Recording {
  let recording = from;
  const { incident: x } = replay(s, recording);
  const make = (move: Move) => {
    playInPlace(s, x, move);
    recording = record(recording, move);
  };
  for (const move of moves) {
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
