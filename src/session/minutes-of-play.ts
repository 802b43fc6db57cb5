// How long a game takes a person, from the file alone: the running clock, and the stops to read and decide.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Act } from '../scenario/world-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';

/**
 * Seconds in each stop, and how many of them come up in one game for each one in the file. The seconds are from the
 * design of the flagship (its section 1.1), the shares from its count: 29 of 61 injects, 46 plays of 71 cards.
 */
const STOPS = {
  inject: { seconds: 24, share: 0.5 },
  card: { seconds: 6, share: 0.65 },
  report: { seconds: 50, share: 0.85 },
  estimate: { seconds: 15, share: 2 },
};
/** With “to the next event” about half of the running clock goes. */
const SHARE_RUN_AT_LEAST = 0.5;

const STOP_KINDS = ['inject', 'card', 'report', 'estimate'] as const;

/** From, to; rounded to what a person would say. */
export function minutesOfPlay(scenario: Scenario): [number, number] {
  const running = runningMinutes(scenario);
  const stops = stopSeconds(scenario) / 60;
  return [round(running * SHARE_RUN_AT_LEAST + stops * 0.8), round(running + stops)];
}

function stopSeconds({ injects, cards, duties, claims }: Scenario): number {
  const asking = Object.values(injects).filter(({ options }) => Object.keys(options).length > 0);
  const estimated = Object.values(claims).filter(({ estimate }) => estimate !== undefined);
  const counts = {
    inject: asking.length,
    card: Object.keys(cards).length,
    report: Object.keys(duties).length,
    estimate: estimated.length,
  };
  return STOP_KINDS.map((kind) => counts[kind] * STOPS[kind].seconds * STOPS[kind].share).reduce(
    (a, b) => a + b,
    0,
  );
}

/** Each stretch between changes of pace at its own pace. Changes that hang on what players do are left out. */
function runningMinutes({ acts, closes }: Scenario): number {
  const changes = Object.values(acts)
    .flatMap((act) => changesOf(act, acts))
    .sort((a, b) => a.minute - b.minute);
  return changes
    .map(({ minute, pace }, index) => {
      const until = Math.min(changes[index + 1]?.minute ?? closes, closes);
      return Math.max(0, until - Math.max(0, minute)) / pace;
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

/** To five minutes, below ten to one. */
function round(minutes: number): number {
  return minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}
