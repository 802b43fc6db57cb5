// How long the clock runs, from the file alone.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Act } from '../scenario/world-nouns.ts';

/**
 * Minutes of play that the clock runs, from a minute of the scenario on. Each stretch between changes of pace at its own pace. Changes
 * that hang on what players do are left out.
 */
export function minutesRunning({ acts, closes }: Scenario, from = 0): number {
  const changes = Object.values(acts)
    .flatMap((act) => changesOf(act, acts))
    .sort((a, b) => a.minute - b.minute);
  return changes
    .map(({ minute, pace }, index) => {
      const until = Math.min(changes[index + 1]?.minute ?? closes, closes);
      return Math.max(0, until - Math.max(from, minute)) / pace;
    })
    .reduce((sum, minutes) => sum + minutes, 0);
}

function changesOf({ opens, paces }: Act, acts: Scenario['acts']): { minute: Minute; pace: number }[] {
  const opensAt = latestMinute(opens, acts);
  return paces.flatMap(({ from, minutes }) => {
    const minute = from === undefined ? opensAt : latestMinute(from, acts);
    return minute === undefined || minutes <= 0 ? [] : [{ minute, pace: minutes }];
  });
}

/** The minute at which it holds whatever players do; undefined when that cannot be said. Acts open in a line, so it ends. */
function latestMinute(condition: Condition, acts: Scenario['acts']): Minute | undefined {
  switch (condition.is) {
    case 'at':
      return condition.minute;
    case 'any': {
      const known = condition.of
        .map((one) => latestMinute(one, acts))
        .filter((minute) => minute !== undefined);
      return known.length === 0 ? undefined : Math.min(...known);
    }
    case 'all': {
      const minutes = condition.of
        .map((one) => latestMinute(one, acts))
        .filter((minute) => minute !== undefined);
      return minutes.length < condition.of.length ? undefined : Math.max(...minutes);
    }
    case 'after': {
      const since = latestMinute(condition.since, acts);
      return since === undefined ? undefined : since + condition.minutes;
    }
    case 'happened': {
      const act = condition.key.startsWith('act:') ? acts[condition.key.slice('act:'.length)] : undefined;
      return act && latestMinute(act.opens, acts);
    }
    default:
      return undefined;
  }
}
