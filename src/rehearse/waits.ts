// The longest stretch of a game in which nothing new asked for a decision.
import { first } from '../incident/conditions.ts';
import type { Incident } from '../incident/incident.ts';
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

export interface Wait {
  from: Minute;
  to: Minute;
  /** How long that is at the table, at the pace of the acts, in seconds of play. */
  playSeconds: number;
}

/** Between two things that ask, or from the last of them to the end. By the time it takes at the table. */
export function longestWait(s: Scenario, x: Incident): Wait {
  const clock = playClock(s, x);
  const minutes = [0, ...asks(s, x), x.minute].toSorted((a, b) => a - b);
  let longest: Wait = { from: 0, to: 0, playSeconds: 0 };
  for (const [index, to] of minutes.entries()) {
    const from = minutes[index - 1] ?? to;
    const playSeconds = Math.round(clock(to) - clock(from));
    if (playSeconds > longest.playSeconds) longest = { from, to, playSeconds };
  }
  return longest;
}

/** Minutes at which somebody asked, a card was dealt, a clock began, a judgement became due. */
function asks(s: Scenario, x: Incident): Minute[] {
  const conditions = [
    ...Object.values(s.cards).map(({ dealt, needs }) => dealt ?? needs),
    ...Object.values(s.determinations).map(({ needs }) => needs),
  ];
  const injects = Object.entries(x.injects).map(([id, { sentAt }]) =>
    Object.keys(s.injects[id]?.options ?? {}).length > 0 ? sentAt : undefined,
  );
  const clocks = Object.values(x.duties).map(({ startedAt }) => startedAt);
  const met = conditions.map((one) => (one ? first(x, one) : undefined));
  return [...injects, ...clocks, ...met].filter((minute) => minute !== undefined && minute > 0) as Minute[];
}

/** An act that names no pace has this one. */
const USUAL: Scenario['acts'][string]['paces'][number] = { minutes: 60 };

/** Seconds of play up to a minute, when every minute is watched. */
function playClock(s: Scenario, x: Incident): (minute: Minute) => number {
  const paces = Object.entries(s.acts).flatMap(([id, act]) =>
    (act.paces.length > 0 ? act.paces : [USUAL]).map(({ from, minutes }) => ({
      from: paceFrom(x, id, from),
      minutes,
    })),
  );
  const changes = paces
    .flatMap(({ from, minutes }) => (from === undefined ? [] : [{ from, minutes }]))
    .toSorted((a, b) => a.from - b.from);
  return (minute) =>
    changes.reduce((sum, { from, minutes }, index) => {
      const to = Math.min(minute, changes[index + 1]?.from ?? minute);
      return sum + (Math.max(0, to - from) / minutes) * 60;
    }, 0);
}

function paceFrom(x: Incident, act: string, from: Condition | undefined): Minute | undefined {
  const opened = x.happened[`act:${act}`];
  const since = from ? first(x, from) : opened;
  return opened === undefined || since === undefined ? undefined : Math.max(opened, since);
}
