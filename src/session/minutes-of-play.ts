// How long a game takes a person, from the file alone: the running clock, and the stops to read and decide.
import { minutesRunning } from '../room/running.ts';
import type { Scenario } from '../scenario/scenario.ts';

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

/** From, to: what the author says, else rounded to what a person would say. */
export function minutesOfPlay(scenario: Scenario): [number, number] {
  if (scenario.length) return [scenario.length.min, scenario.length.max];
  const running = minutesRunning(scenario);
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

/** To five minutes, below ten to one. */
function round(minutes: number): number {
  return minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}
