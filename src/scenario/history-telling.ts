// What people and the press were told, as history writes it.
import { asList, itemPath } from './draft.ts';
import { refer } from './history-reading.ts';
import type { Reading } from './history-reading.ts';
import type { Move } from './moves.ts';
import type { Path } from './places.ts';
import type { MoveInput } from './schema/history.ts';
import type { Minute } from './vocabulary.ts';

type Ids = string | string[] | undefined;
type Key = 'publish' | 'release' | 'audiences' | 'wording' | 'items' | 'advice' | 'channels';

/** Finds the ids that stand under a word of the move, each if it is one of the table's. */
const finder =
  (reading: Reading, path: Path, input: MoveInput) =>
  (key: Key, noun: string, table: object | undefined): string[] => {
    const ids: Ids = input[key];
    return asList(ids).map((id, index) =>
      refer(reading, itemPath([...path, key], ids, index), noun, id, Object.keys(table ?? {})),
    );
  };

export function publishOf(
  reading: Reading,
  path: Path,
  input: MoveInput,
  ends: Minute | undefined,
): Move & { do: 'publish' } {
  const { audiences, notice } = reading.scenario;
  const known = finder(reading, path, { ...input, wording: input.wording ?? '' });
  const [wording = ''] = known('wording', 'wording', notice?.wordings);
  return {
    do: 'publish',
    audiences: known('publish', 'audience', audiences),
    wording,
    items: known('items', 'items', notice?.items),
    advice: known('advice', 'advice', notice?.advice),
    channels: known('channels', 'channels', notice?.channels),
    days: input.days ?? 1,
    ...(ends === undefined ? {} : { ends }),
  };
}

export function releaseOf(
  reading: Reading,
  path: Path,
  input: MoveInput,
  ends: Minute | undefined,
): Move & { do: 'release' } {
  const { audiences, releases } = reading.scenario;
  const known = finder(reading, path, input);
  const [release = ''] = known('release', 'release', releases);
  const about = releases[release];
  const { phrases = {} } = input;
  for (const [topic, phrase] of Object.entries(phrases)) {
    const at = [...path, 'phrases', topic];
    refer(reading, at, 'topic', topic, Object.keys(about?.topics ?? {}));
    refer(reading, at, `phrase of ${topic}`, phrase, Object.keys(about?.topics[topic]?.phrases ?? {}));
  }
  return {
    do: 'release',
    release,
    audiences: known('audiences', 'audience', audiences),
    phrases,
    channels: known('channels', 'channels', about?.channels),
    days: input.days ?? 1,
    ...(ends === undefined ? {} : { ends }),
  };
}
