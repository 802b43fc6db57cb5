// How long the clock runs, from the file alone.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Act } from '../scenario/world-nouns.ts';

/** Exercise time at one pace of an act. */
export interface Run {
  act: string;
  /** Which of the act's paces. */
  pace: number;
  minutes: Minute;
  /** Exercise minutes per minute of play, as the file has it. */
  written: number;
}

/** When acts have opened in a game, by `act:ID`. */
type Happened = Readonly<Record<string, Minute>>;

/** Minutes of play that the clock runs, from a minute of the scenario on, at the paces of the file. */
export function minutesRunning(s: Scenario, from = 0): number {
  return runsOf(s, from)
    .map(({ minutes, written }) => minutes / written)
    .reduce((sum, minutes) => sum + minutes, 0);
}

/**
 * What the clock runs through from a minute on, in order. What hangs on what players do is left out, unless the game
 * says when it happened.
 */
export function runsOf({ acts, closes }: Scenario, from = 0, happened: Happened = {}): Run[] {
  const changes = Object.entries(acts)
    .flatMap(([id, act]) => changesOf(id, act, acts, happened))
    .sort((a, b) => a.minute - b.minute);
  return changes.map(({ minute, ...run }, index) => {
    const until = Math.min(changes[index + 1]?.minute ?? closes, closes);
    return { ...run, minutes: Math.max(0, until - Math.max(from, minute)) };
  });
}

function changesOf(
  id: string,
  { opens, paces }: Act,
  acts: Scenario['acts'],
  happened: Happened,
): (Omit<Run, 'minutes'> & { minute: Minute })[] {
  const latest = (condition: Condition) => latestMinute(condition, acts, happened);
  const opensAt = happened[`act:${id}`] ?? latest(opens);
  return paces.flatMap(({ from, minutes }, pace) => {
    const minute = from === undefined ? opensAt : latest(from);
    return minute === undefined || minutes <= 0 ? [] : [{ act: id, pace, minute, written: minutes }];
  });
}

/** The minute at which it holds whatever players do; undefined when that cannot be said. Acts open in a line, so it ends. */
function latestMinute(condition: Condition, acts: Scenario['acts'], happened: Happened): Minute | undefined {
  const latest = (one: Condition) => latestMinute(one, acts, happened);
  switch (condition.is) {
    case 'at':
      return condition.minute;
    case 'any': {
      const known = condition.of.map(latest).filter((minute) => minute !== undefined);
      return known.length === 0 ? undefined : Math.min(...known);
    }
    case 'all': {
      const minutes = condition.of.map(latest).filter((minute) => minute !== undefined);
      return minutes.length < condition.of.length ? undefined : Math.max(...minutes);
    }
    case 'after': {
      const since = latest(condition.since);
      return since === undefined ? undefined : since + condition.minutes;
    }
    case 'happened': {
      const act = condition.key.startsWith('act:') ? acts[condition.key.slice('act:'.length)] : undefined;
      return happened[condition.key] ?? (act && latest(act.opens));
    }
    default:
      return undefined;
  }
}
