// A game at a minute, for commands that look into its logs.
import { playInPlace } from '../incident/play.ts';
import { newRecording } from '../incident/recording.ts';
import { begin, replay } from '../incident/replay.ts';
import type { Incident } from '../incident/incident.ts';
import { readScenario } from '../scenario/read.ts';
import { formatIssue, hasErrors } from '../scenario/issues.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readInstant } from '../scenario/zone.ts';
import { sayError, UnreadableError, UsageError } from './command.ts';
import { readFolder, readLibrary } from './folder.ts';
import { readReplayInput } from './replay-input.ts';

/** Options that say which game, and when. */
export const GAME_OPTIONS = {
  seed: { type: 'string' },
  at: { type: 'string' },
  recording: { type: 'string' },
} as const;

export const GAME_HELP = `  --seed N        the game's dice (default 1)
  --at INSTANT    look at this time of the scenario, such as "2025-11-17 12:00"; default: 24 hours after play can
                  begin, half way where all of it is shorter than two days
  --recording F   the game that this recording tells, instead of one in which nobody does anything`;

export interface GameWords {
  seed?: string | undefined;
  at?: string | undefined;
  recording?: string | undefined;
}

/** Throws an UnreadableError for files that cannot be read, a UsageError for words that are not accepted. */
export function gameAt(path: string, words: GameWords): { scenario: Scenario; incident: Incident } {
  const scenario = scenarioAt(path);
  if (!scenario.logs) throw new UnreadableError(`${path}: This scenario has no logs.`);
  const minute = minuteOf(scenario, words.at);
  const incident =
    words.recording === undefined ? untouched(scenario, words.seed, minute) : told(scenario, words, minute);
  return { scenario, incident };
}

export function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(seed))
    throw new UsageError(`"${text}" is not a seed: a whole number from 0.`);
  return seed;
}

/** Throws an UnreadableError with a line for each mistake. */
export function scenarioAt(path: string): Scenario {
  try {
    const { scenario, issues } = readScenario(readFolder(path).files, readLibrary());
    if (!scenario || hasErrors(issues)) throw new UnreadableError(issues.map(formatIssue).join('\n'));
    return scenario;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`${path} cannot be read: ${sayError(error)}`);
  }
}

function minuteOf(s: Scenario, at: string | undefined): number {
  const begins = s.start?.minute ?? 0;
  if (at === undefined) return begins + Math.min(1440, Math.floor((s.closes - begins) / 2));
  const read = readInstant(at, { name: s.zone, opensEpoch: s.opensEpoch });
  if ('says' in read) throw new UsageError(`--at: ${read.says}`);
  if (read.value.minute < 0 || read.value.minute > s.closes)
    throw new UsageError('--at: this is outside of the scenario’s time.');
  return read.value.minute;
}

function untouched(s: Scenario, seed: string | undefined, minute: number): Incident {
  const incident = begin(
    s,
    newRecording(s, seed === undefined ? 1 : readSeed(seed), s.start ? 'brief' : undefined),
  );
  playInPlace(s, incident, { do: 'wait', until: minute });
  return incident;
}

/** Moves up to the minute; a wait that goes beyond it is cut short there. */
function told(s: Scenario, { recording: path = '', seed }: GameWords, minute: number): Incident {
  const input = readReplayInput(path);
  if (!('recording' in input))
    throw new UnreadableError(`${path}: Found timed moves; accepted: a recording (.json).`);
  if (seed !== undefined) throw new UsageError('A recording has its own seed; --seed does not go with it.');
  const moves = [];
  for (const move of input.recording.moves) {
    if (move.do === 'wait' && move.until >= minute) break;
    moves.push(move);
  }
  const { incident } = replay(s, { ...input.recording, moves: [...moves, { do: 'wait', until: minute }] });
  return incident;
}
