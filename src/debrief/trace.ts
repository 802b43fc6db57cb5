// A replay that is watched: it stops at every due minute and writes down what the end alone does not tell.
import type { Incident, Work } from '../incident/incident.ts';
import { passesFor } from '../incident/parties.ts';
import { playInPlace } from '../incident/play.ts';
import { begin } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

/** While `value` held. The last one is open until the close. */
export interface Stretch<T> {
  from: Minute;
  to: Minute;
  value: T;
}

export interface WatchedWork {
  id: string;
  what: Work['what'];
  of: string;
  option?: string;
  who: string[];
  from: Minute;
  to: Minute;
  /** Somebody was taken off it before its end. */
  left: boolean;
  reason?: string;
}

export interface Trace {
  /** The incident at its close. */
  incident: Incident;
  /** The minute at which the recording stops. */
  playedUntil: Minute;
  finished: boolean;
  /** Per thief's flow: whether anything moved. */
  flows: Record<string, Stretch<boolean>[]>;
  /** Per stolen credential: ids of the parties at which it still passes. */
  doors: Record<string, Stretch<string[]>[]>;
  work: WatchedWork[];
}

export function traceOf(s: Scenario, recording: Recording): Trace {
  const x = begin(s, recording);
  const watch = new Watch(s, x);
  for (const move of recording.moves) {
    if (move.do === 'wait') waitWatched(s, x, Math.min(move.until, s.closes), watch);
    else playInPlace(s, x, move);
    watch.look();
  }
  const playedUntil = x.minute;
  const finished = x.over;
  waitWatched(s, x, s.closes, watch);
  watch.look();
  watch.close();
  return { incident: x, playedUntil, finished, flows: watch.flows, doors: watch.doors, work: watch.work };
}

/** Waiting twice is waiting once, so the game does not notice that somebody looks. */
function waitWatched(s: Scenario, x: Incident, until: Minute, watch: Watch): void {
  while (!x.over && x.minute < until) {
    const next = Math.min(until, x.agenda[0]?.minute ?? until);
    watch.moving = x.agenda.some((entry) => entry.minute <= next && entry.what === 'rates');
    playInPlace(s, x, { do: 'wait', until: Math.max(next, x.minute) });
    watch.look();
    if (next <= x.minute && x.agenda[0] !== undefined && x.agenda[0].minute <= x.minute) break;
  }
}

/** Credentials that the thief's flows use. */
export function stolen(s: Scenario): string[] {
  const used = s.debrief.lanes.thief.flatMap((flow) => s.flows[flow]?.with ?? []);
  return [...new Set(used)];
}

class Watch {
  readonly flows: Trace['flows'] = {};
  readonly doors: Trace['doors'] = {};
  readonly work: WatchedWork[] = [];
  /** Rates were worked out anew since the last look; doors change only then. */
  moving = true;
  private readonly running = new Map<string, WatchedWork>();
  private readonly stolen: string[];

  constructor(
    private readonly s: Scenario,
    private readonly x: Incident,
  ) {
    this.stolen = stolen(s);
    this.look();
  }

  look(): void {
    this.lookAtWork();
    for (const flow of this.s.debrief.lanes.thief) {
      const moves = (this.x.flows[flow]?.moved.rate ?? 0) > 0;
      follow((this.flows[flow] ??= []), this.x.minute, moves, (a, b) => a === b);
    }
    if (!this.moving) return;
    this.moving = false;
    for (const id of this.stolen) follow((this.doors[id] ??= []), this.x.minute, this.open(id), sameList);
  }

  close(): void {
    const end = this.x.minute;
    for (const list of [...Object.values(this.flows), ...Object.values(this.doors)]) {
      const last = list[list.length - 1];
      if (last) last.to = end;
    }
    for (const work of this.running.values()) work.to = end;
  }

  private open(credential: string): string[] {
    if (this.x.credentials[credential]?.issuedAt === undefined) return [];
    return Object.keys(this.s.parties).filter((party) => passesFor(this.s, this.x, party, credential) > 0);
  }

  private lookAtWork(): void {
    const now = new Set(this.x.work.map((one) => one.id));
    for (const [id, work] of this.running) {
      if (now.has(id)) continue;
      work.left = this.x.minute < work.to;
      work.to = Math.min(work.to, this.x.minute);
      this.running.delete(id);
    }
    for (const one of this.x.work) {
      if (this.running.has(one.id)) continue;
      const { id, what, of, option, who, reason, beginsAt, endsAt } = one;
      const work: WatchedWork = { id, what, of, who, from: beginsAt, to: endsAt, left: false };
      if (option !== undefined) work.option = option;
      if (reason !== undefined) work.reason = reason;
      this.running.set(id, work);
      this.work.push(work);
    }
  }
}

function follow<T>(list: Stretch<T>[], minute: Minute, value: T, same: (a: T, b: T) => boolean): void {
  const last = list[list.length - 1];
  if (last && same(last.value, value)) return;
  if (last) last.to = minute;
  list.push({ from: minute, to: minute, value });
}

function sameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
