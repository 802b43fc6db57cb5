// Several recordings of the same scenario and seed, opened at once: the games of teams, to be put side by side.
import type { TeamGame } from '../debrief/report/told.ts';
import { hasRules } from '../forensics/has-rules.ts';
import type { Recording } from '../incident/recording.ts';
import { replay } from '../incident/replay.ts';
import { LIMITS } from '../room/words.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Surroundings } from './opening.ts';
import { readRecording } from './recording-file.ts';
import { teamNames } from './team-names.ts';

export interface Several {
  scenario: Scenario;
  games: TeamGame[];
  /** What whoever opened them should know. */
  says: string[];
}

type Around = Pick<Surroundings, 'library' | 'recount'>;

/** All of them, or a sentence for each file that does not go with the others. */
export async function openSeveral(
  { library, recount }: Around,
  files: readonly { name: string; text: string }[],
): Promise<Several | { says: string[] }> {
  if (files.length > LIMITS.teams)
    return { says: [`Found ${files.length} files; accepted: up to ${LIMITS.teams} recordings at once.`] };
  const read = files.map(({ name, text }) => ({ name, ...readRecording(text) }));
  const unread = read.flatMap((one) => ('says' in one ? [`“${one.name}”: ${one.says}`] : []));
  const recordings = read.flatMap((one) => ('recording' in one ? [one] : []));
  const [first] = recordings;
  if (unread.length > 0 || !first) return { says: unread };
  const others = recordings.flatMap((one) => otherwise(first, one));
  if (others.length > 0) return { says: others };
  const { id, title } = first.recording.scenario;
  const scenario = await library.load(id);
  if (!scenario) return { says: [`The scenario “${title}” did not come with this copy of Keyfall.`] };
  const refused = recordings.flatMap((one) => refusedIn(scenario, one));
  if (refused.length > 0) return { says: refused };
  return countedGames(scenario, recordings, recount);
}

interface Named {
  name: string;
  recording: Recording;
}

/** Only what began alike can be compared. */
function otherwise(first: Named, { name, recording }: Named): string[] {
  const [a, b] = [first.recording, recording];
  if (a.scenario.id !== b.scenario.id)
    return [`“${name}” is of “${b.scenario.title}”, and “${first.name}” of “${a.scenario.title}”.`];
  if (a.seed !== b.seed)
    return [
      `“${name}” has the seed ${b.seed}, and “${first.name}” the seed ${a.seed}; accepted: recordings with the same dice.`,
    ];
  if (a.start !== b.start) return [`“${name}” begins at another point of the scenario than “${first.name}”.`];
  return [];
}

function refusedIn(scenario: Scenario, { name, recording }: Named): string[] {
  const [first] = replay(scenario, recording).refused;
  if (!first) return [];
  const version =
    recording.scenario.hash === scenario.hash ? '' : ' It was made with another version of the scenario.';
  return [`“${name}”: move ${first.index + 1} is not accepted: ${first.why}${version}`];
}

/** A file may come from anybody: what its rules found is counted again. */
async function countedGames(
  scenario: Scenario,
  recordings: readonly Named[],
  recount: Around['recount'],
): Promise<Several> {
  const names = teamNames(recordings.map(({ name }) => name));
  const says: string[] = [];
  const games: TeamGame[] = [];
  for (const [at, { recording }] of recordings.entries()) {
    const name = names[at] ?? '';
    const counts = scenario.logs !== undefined && hasRules(recording.moves);
    const counted = counts ? await recount?.(scenario, recording).catch(() => undefined) : undefined;
    if (counts && !counted) says.push(`${name}: what its rules found could not be counted again here.`);
    if (counted && counted.wrong.length > 0)
      says.push(`${name}: what its rules really find counts, and not what the file says.`);
    games.push({ name, recording: counted?.recording ?? recording });
  }
  return { scenario, games, says };
}
