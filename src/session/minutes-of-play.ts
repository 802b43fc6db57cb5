// How long a game takes a person, from the file alone: the running clock, and the stops to read and decide.
import type { Act, Condition, Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

/** Seconds per stop; measured by hand in the design of the flagship (its section 1.1). */
const SECONDS = { inject: 25, card: 6, report: 60, estimate: 15 };
/** Not everything on offer comes up or is done in one game. */
const SHARE_DONE = 0.65;
/** With “to the next event” about half of the running clock goes. */
const SHARE_RUN_AT_LEAST = 0.5;

/** From, to; rounded to what a person would say. */
export function minutesOfPlay(scenario: Scenario): [number, number] {
  const running = runningMinutes(scenario);
  const stops = (stopSeconds(scenario) * SHARE_DONE) / 60;
  return [round(running * SHARE_RUN_AT_LEAST + stops * 0.8), round(running + stops * 1.1)];
}

function stopSeconds({ injects, cards, duties, claims }: Scenario): number {
  const asking = Object.values(injects).filter(({ options }) => Object.keys(options).length > 0);
  const estimated = Object.values(claims).filter(({ estimate }) => estimate !== undefined);
  return (
    asking.length * SECONDS.inject +
    Object.keys(cards).length * SECONDS.card +
    Object.keys(duties).length * SECONDS.report +
    estimated.length * SECONDS.estimate
  );
}

/** Each stretch between changes of pace at its own pace. Changes that hang on what players do are left out. */
function runningMinutes({ acts, closes }: Scenario): number {
  const changes = Object.values(acts)
    .flatMap(changesOf)
    .sort((a, b) => a.minute - b.minute);
  return changes
    .map(({ minute, pace }, index) => {
      const until = Math.min(changes[index + 1]?.minute ?? closes, closes);
      return Math.max(0, until - Math.max(0, minute)) / pace;
    })
    .reduce((sum, minutes) => sum + minutes, 0);
}

function changesOf({ opens, paces }: Act): { minute: Minute; pace: number }[] {
  const opensAt = latestMinute(opens);
  return paces.flatMap(({ from, minutes }) => {
    const minute = from === undefined ? opensAt : latestMinute(from);
    return minute === undefined || minutes <= 0 ? [] : [{ minute, pace: minutes }];
  });
}

/** The minute at which it holds whatever players do; undefined when that cannot be said. */
function latestMinute(condition: Condition): Minute | undefined {
  switch (condition.is) {
    case 'at':
      return condition.minute;
    case 'any': {
      const known = condition.of.map(latestMinute).filter((minute) => minute !== undefined);
      return known.length === 0 ? undefined : Math.min(...known);
    }
    case 'all': {
      const minutes = condition.of.map(latestMinute).filter((minute) => minute !== undefined);
      return minutes.length < condition.of.length ? undefined : Math.max(...minutes);
    }
    case 'after': {
      const since = latestMinute(condition.since);
      return since === undefined ? undefined : since + condition.minutes;
    }
    default:
      return undefined;
  }
}

/** To five minutes, below ten to one. */
function round(minutes: number): number {
  return minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}
