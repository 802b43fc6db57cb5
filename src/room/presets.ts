// What a workshop of so many minutes plays of a scenario, and how fast, so that it fits the time there is.
import type { PlayedAct, Scenario } from '../scenario/scenario.ts';
import type { Preset } from '../scenario/vocabulary.ts';
import { minutesRunning, runsOf } from './running.ts';
import type { Run } from './running.ts';

/** An act as a room plays it. */
export interface Chapter {
  act: string;
  /** Exercise minutes per minute of play, one for each pace of the act. */
  paces: number[];
}

/**
 * The share of a workshop in which the clock runs, where the scenario does not say how fast; the rest goes to reading,
 * talking and deciding. From the design of the flagship (its section 1.1): 17.3 of 35, 41.7 of 75, 68.4 of 120, 89.6 of
 * 150 minutes.
 */
const SHARE_RUNNING: Record<Preset, number> = {
  35: 17.3 / 35,
  75: 41.7 / 75,
  120: 68.4 / 120,
  150: 89.6 / 150,
};

/** Where a workshop begins that the scenario does not describe: the short ones at the scenario's own later start. */
const BEGINS_LATER: readonly Preset[] = [35, 75];

/** The act with which it begins, unless the facilitator says otherwise; undefined: with the first. */
export function startOf(s: Scenario, preset: Preset): string | undefined {
  const acts = Object.keys(s.acts);
  const described = s.presets?.[preset]?.[0]?.act;
  if (described !== undefined) return described === acts[0] ? undefined : described;
  const skipped = s.start?.skips ?? [];
  return BEGINS_LATER.includes(preset) && skipped.length > 0 ? acts[skipped.length] : undefined;
}

/** What is played, in order: from `start`, or from where the preset begins. Never empty. */
export function chaptersOf(s: Scenario, preset: Preset, start = startOf(s, preset)): Chapter[] {
  const played = playedFrom(s, preset, start);
  const runs = runsOf(s).filter(({ act }) => played.some((one) => one.act === act));
  const needed = minutesAt(runs, played);
  // Where nothing can be said of when an act opens, nothing is fitted.
  const slower = needed > 0 ? minutesToRun(s, preset) / needed : 1;
  return played.map((one) => ({
    act: one.act,
    paces: (s.acts[one.act]?.paces ?? []).map(({ minutes }, pace) => (one.paces?.[pace] ?? minutes) / slower),
  }));
}

function playedFrom(s: Scenario, preset: Preset, start: string | undefined): PlayedAct[] {
  const acts = Object.keys(s.acts);
  const described = s.presets?.[preset] ?? [];
  const first = start === undefined ? 0 : Math.max(0, acts.indexOf(start));
  const last = acts.indexOf(described.at(-1)?.act ?? '');
  // Begun behind its end, it goes on to the end of the scenario.
  const until = last < first ? acts.length : last + 1;
  return acts.slice(first, until).map((act) => described.find((one) => one.act === act) ?? { act });
}

/** For how many minutes of play the clock runs in a workshop of this length. */
function minutesToRun(s: Scenario, preset: Preset): number {
  const described = s.presets?.[preset];
  if (!described || described.some(({ paces }) => paces === undefined)) return preset * SHARE_RUNNING[preset];
  return minutesAt(
    runsOf(s).filter(({ act }) => described.some((one) => one.act === act)),
    described,
  );
}

/** Minutes of play for which the clock runs, at these paces. */
export const minutesAt = (runs: readonly Run[], played: readonly PlayedAct[]): number =>
  runs
    .map(({ act, pace, minutes, written }) => {
      const own = played.find((one) => one.act === act)?.paces;
      return minutes / (own?.[pace] ?? written);
    })
    .reduce((sum, minutes) => sum + minutes, 0);

/** By how much the pace of every act was multiplied in rooms of the first format, which had no chapters. */
export function stretchOf(s: Scenario, preset: Preset, from: number): number {
  return minutesRunning(s, from) / (preset * SHARE_RUNNING[preset]);
}
