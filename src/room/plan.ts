// What a workshop plays when, in minutes of people's time: before it begins, and while it is played.
import type { Scenario } from '../scenario/scenario.ts';
import type { Preset } from '../scenario/vocabulary.ts';
import { isBeyond } from './games.ts';
import { minutesAt } from './presets.ts';
import type { Chapter } from './presets.ts';
import type { Room } from './room-types.ts';
import { runsOf } from './running.ts';
import type { Run } from './running.ts';

export interface PlannedChapter {
  act: string;
  title: string;
  /** Of the workshop, reading and talking included. */
  minutes: number;
  /** `3 hours`: exercise time per minute while the clock runs; several where the act has several. */
  paces: string[];
}

export interface PlanNow {
  chapters: PlannedChapter[];
  /** Which of them is played. */
  now: number;
  /** Minutes until the next begins, at this speed; undefined: the last is played. */
  next?: number;
  /** Minutes until the last ends, at this speed. */
  left: number;
}

export function planOf(s: Scenario, preset: Preset, chapters: readonly Chapter[]): PlannedChapter[] {
  const runs = runsIn(s, chapters);
  const all = minutesAt(runs, chapters);
  return chapters.map(({ act, paces }) => {
    const mine = minutesAt(
      runs.filter((run) => run.act === act),
      chapters,
    );
    const minutes = all > 0 ? Math.round((mine / all) * preset) : 0;
    return { act, title: s.acts[act]?.title ?? act, minutes, paces: paces.map(sayPace) };
  });
}

/** Undefined for rooms of the first format, and once it has ended. */
export function planNow(s: Scenario, room: Room): PlanNow | undefined {
  const { chapters, preset, clock } = room;
  const games = Object.values(room.teams).map(({ incident }) => incident);
  const order = chapters.map(({ act }) => act);
  const live = games.filter((x) => !x.over && !isBeyond(s, room, x));
  const [last] = live.sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  if (!last || order.length === 0) return undefined;
  const now = Math.max(0, order.indexOf(last.act));
  const ahead = runsIn(s, chapters, last.minute, last.happened).filter(
    ({ act }) => order.indexOf(act) >= now,
  );
  // Faster clocks shorten what runs, and nothing of what people say.
  const talking = preset / minutesAt(runsIn(s, chapters), chapters) - 1;
  const inMinutes = (runs: Run[]) => Math.round(minutesAt(runs, chapters) * (1 / clock.speed + talking));
  return {
    chapters: planOf(s, preset, chapters),
    now,
    ...(now + 1 < order.length ? { next: inMinutes(ahead.filter(({ act }) => act === order[now])) } : {}),
    left: inMinutes(ahead),
  };
}

function runsIn(s: Scenario, chapters: readonly Chapter[], ...since: [number?, Room['seen']?]): Run[] {
  return runsOf(s, ...since).filter(({ act }) => chapters.some((one) => one.act === act));
}

const UNITS: [name: string, minutes: number][] = [
  ['week', 10_080],
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
];

/** `90 minutes`, `12 weeks`, `2.5 hours`. */
function sayPace(minutes: number): string {
  const whole = UNITS.find(([, unit]) => minutes >= unit && Number.isInteger(minutes / unit));
  const [name, unit] = whole ?? UNITS.find(([, one]) => minutes >= 2 * one) ?? (['minute', 1] as const);
  const count = minutes / unit;
  const shown = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return `${shown} ${name}${shown === 1 ? '' : 's'}`;
}
