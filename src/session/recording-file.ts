// A recording as a file: out with a plain name, in with suspicion.
import { recordingSchema } from '../incident/recording.ts';
import type { Recording } from '../incident/recording.ts';
import { RECORDING_UPGRADES, upgraded } from '../incident/upgrades.ts';
import { RECORDING_FORMAT } from '../scenario/vocabulary.ts';
import { readText } from './read-text.ts';
import { sayFound, sayIssues } from './say-issue.ts';

/** A long game of the flagship is about 40 kB. */
export const LONGEST_RECORDING = 2_000_000;
const MOST_MOVES = 20_000;
/** A recording itself needs six: a field answer inside a move inside the list. */
const DEEPEST = 12;

export type ReadRecording = { recording: Recording } | { says: string };

export function readRecording(text: string): ReadRecording {
  const read = readText(text, { longest: LONGEST_RECORDING, deepest: DEEPEST });
  if ('says' in read) return read;
  return checkRecording(read.value);
}

export function checkRecording(found: unknown): ReadRecording {
  const value = upgraded(found, RECORDING_UPGRADES);
  const moves = isGroup(value) ? value['moves'] : undefined;
  if (!isGroup(value) || moves === undefined) {
    return {
      says: 'This is not a recording. Accepted: a file that Keyfall saved, with a name that ends in “.keyfall.json”.',
    };
  }
  if (value['format'] !== RECORDING_FORMAT) {
    const format = value['format'];
    const says = format === undefined ? 'does not say its format' : `has format ${sayFound(format)}`;
    return { says: `The recording ${says}. Accepted: format ${RECORDING_FORMAT}.` };
  }
  if (Array.isArray(moves) && moves.length > MOST_MOVES) {
    return {
      says: `The recording has ${moves.length.toLocaleString('en')} moves. Accepted: up to ${MOST_MOVES.toLocaleString('en')}.`,
    };
  }
  const checked = recordingSchema.safeParse(value);
  return checked.success ? { recording: checked.data } : { says: sayIssues(checked.error.issues, value) };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `overseas-server-seed-7.keyfall.json` */
export function recordingName(recording: Recording): string {
  return `${recording.scenario.id.replace(/[^a-z0-9-]/g, '-')}-seed-${recording.seed}.keyfall.json`;
}

/** One move a line, so that two recordings can be compared line by line. */
export function writeRecording(recording: Recording): string {
  const { moves, ...head } = recording;
  const lines = moves.map((move) => JSON.stringify(move)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"moves":[\n${lines}\n]}\n`;
}
