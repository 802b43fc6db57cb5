// One room in this process: what is asked for goes into the log, then into the fold, then to those who look.
import type { Answer } from '../forensics/count.ts';
import type { Incident } from '../incident/incident.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Act, Proposed, RoomEvent } from '../room/acts.ts';
import { teamFor } from '../room/decide.ts';
import { apply, hasSeen } from '../room/fold.ts';
import { refusal } from '../room/may.ts';
import type { Room } from '../room/room-types.ts';
import { countedOf, ruleOf } from './rule-acts.ts';
import type { RoomLog } from '../room/room-log.ts';
import { HOUSE, LIMITS } from '../room/words.ts';

/** Counts what a rule finds, elsewhere; it takes seconds. */
export type CountRule = (s: Scenario, x: Incident, rule: { query: string; sql: string }) => Promise<Answer>;

export interface Clocks {
  /** Never goes back; milliseconds. */
  nowMs: () => number;
  /** Epoch; for people. */
  wallMs: () => number;
}

/** What became of something that was asked for. */
export type Outcome = { seq: number } | { says: string };

export interface HostedRoom {
  readonly id: string;
  readonly room: Room;
  readonly scenario: Scenario;
  /** Resolves when it is durable, or says why it is not done. Rejects never. */
  submit(by: string, act: Act, id?: string): Promise<Outcome>;
  /** Accounts for the time that has passed, if it is time to. */
  beat(): void;
  /** Folds what other processes have written and the log has not told yet. Rejects when it cannot be read. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface HostOptions {
  log: RoomLog;
  clocks: Clocks;
  count: CountRule | undefined;
  /** How often the clock of a running room is written. */
  tickMs: number;
  /** Told after every change that is durable. */
  onChange: () => void;
  say: (line: string) => void;
}

interface Asked {
  by: string;
  act: Act;
  id: string | undefined;
  done: (outcome: Outcome) => void;
  /** How often another process was first. */
  tries: number;
}

const MOST_TRIES = 20;
/** Events back. */
const REMEMBERED = 1000;
const MOST_TOGETHER = 64;
/** Asked for and not yet begun. More than this a room does not promise. */
const MOST_WAITING = 2000;
const OF_THE_CLOCK: readonly Act['do'][] = ['pause', 'speed', 'skip', 'go-on', 'direct', 'end'];
const UNKEPT = 'The server could not write this down. Try again.';

export function hostRoom(id: string, room: Room, s: Scenario, options: HostOptions): HostedRoom {
  const { log, clocks, say } = options;
  let asked: Asked[] = [];
  let isBusy = false;
  let isTickWanted = false;
  let isClosed = false;
  /** Up to when time has been accounted for, by this process's clock. */
  let accountedMs = clocks.nowMs();
  /** Another process keeps the clock: this one steps in when it falls silent. */
  let othersKeepTime = false;

  /** Why events of late were not carried out. Our own may be told by the log before we come to them. */
  const refused = new Map<number, string>();

  const fold = (events: RoomEvent[]): void => {
    for (const event of events) {
      if (event.seq <= room.seq) continue;
      const before = room.state;
      const why = apply(room, s, event);
      if (why !== undefined) refused.set(event.seq, why);
      if (event.act.do === 'tick' || room.state !== before) accountedMs = clocks.nowMs();
    }
    for (const seq of refused.keys()) if (seq < room.seq - REMEMBERED) refused.delete(seq);
  };

  const stopFollowing = log.follow(id, room.seq, (events) => {
    const fresh = events.filter(({ seq }) => seq > room.seq);
    if (fresh.length === 0 || isClosed) return;
    othersKeepTime ||= fresh.some(({ act }) => act.do === 'tick');
    fold(fresh);
    options.onChange();
  });

  const tickNow = (): Proposed | undefined => {
    const ms = Math.min(LIMITS.tickMs, Math.floor(clocks.nowMs() - accountedMs));
    return room.state === 'running' && ms >= 1
      ? { atMs: clocks.wallMs(), by: HOUSE, act: { do: 'tick', ms } }
      : undefined;
  };

  /** What became of each; undefined when another process was first. */
  const write = async (proposed: Proposed[]): Promise<Outcome[] | undefined> => {
    const batch = proposed.map((one, index): RoomEvent => ({ seq: room.seq + 1 + index, ...one }));
    const askedMs = clocks.nowMs();
    if (room.seq + batch.length > LIMITS.events)
      return batch.map(() => ({ says: 'This room is too old to go on.' }));
    if ((await log.append(id, room.seq, batch)) === 'conflict') {
      fold(await log.read(id, room.seq));
      options.onChange();
      return undefined;
    }
    fold(batch);
    if (batch[0]?.act.do === 'tick') {
      accountedMs = askedMs;
      othersKeepTime = false;
    }
    return batch.map(({ seq, by, id: name }) => {
      const says = refused.get(seq);
      const before = hasSeen(room, by, name);
      // Twice in one batch, or written by another process meanwhile: it is done.
      if (before !== undefined) return { seq: before };
      return says === undefined ? { seq } : { says };
    });
  };

  /** Writes them with the time that has passed until now in front, and tells each what became of it. */
  const writeAll = async (wanted: Asked[]): Promise<void> => {
    // Whoever touches the clock touches it as it stands now. Everything else is done at the minute that people see.
    const tick = wanted.some(({ act }) => OF_THE_CLOCK.includes(act.do)) ? tickNow() : undefined;
    const outcomes = await write([...(tick ? [tick] : []), ...wanted.map(proposedOf)]);
    if (outcomes === undefined) return again(wanted);
    const mine = tick ? outcomes.slice(1) : outcomes;
    // First the change, then the answer: whoever hears “done” has seen it.
    options.onChange();
    wanted.forEach(({ done }, index) => done(mine[index] ?? { says: UNKEPT }));
  };

  const proposedOf = ({ by, act, id: name }: Asked): Proposed => ({
    atMs: clocks.wallMs(),
    by,
    ...(name === undefined ? {} : { id: name }),
    act,
  });

  /** Another process was first. Asked again in the order in which they came, as things stand now. */
  const again = (wanted: Asked[]): void => {
    const left = wanted.filter((one) => {
      one.tries += 1;
      if (one.tries < MOST_TRIES) return true;
      one.done({ says: 'Too many others wrote at the same time. Try again.' });
      return false;
    });
    asked = [...left, ...asked];
  };

  /** What needs no writing: done before, or not to be done. */
  const settled = ({ by, act, id: name }: Asked): Outcome | undefined => {
    const before = hasSeen(room, by, name);
    if (before !== undefined) return { seq: before };
    const says = refusal(room, s, by, act);
    return says === undefined ? undefined : { says };
  };

  /**
   * The next that can be written together. What is refused now may be allowed after what was asked for before it, so
   * it is refused only when nothing stands before it.
   */
  const takeNext = (): Asked[] => {
    const taken: Asked[] = [];
    for (let next = asked[0]; next && taken.length < MOST_TOGETHER; next = asked[0]) {
      const outcome = settled(next);
      const isAlone = ruleOf(next.act) !== undefined;
      if ((outcome || isAlone) && taken.length > 0) break;
      asked.shift();
      if (outcome) next.done(outcome);
      else taken.push(next);
      if (isAlone && !outcome) break;
    }
    return taken;
  };

  /** A rule is counted here, by nobody else, in the very state in which it will be run. */
  const writeCounted = async (one: Asked): Promise<void> => {
    const tick = tickNow();
    if (tick) await write([tick]);
    const counted = await countAct(room, s, one, options.count);
    if ('says' in counted) return one.done(counted);
    const outcome = settled({ ...one, act: counted.act });
    if (outcome) return one.done(outcome);
    const outcomes = await write([proposedOf({ ...one, act: counted.act })]);
    if (outcomes === undefined) return again([one]);
    options.onChange();
    one.done(outcomes[0] ?? { says: UNKEPT });
  };

  const writeTick = async (): Promise<void> => {
    isTickWanted = false;
    const tick = tickNow();
    if (tick && (await write([tick])) !== undefined) options.onChange();
  };

  const writeNext = async (): Promise<void> => {
    const now = takeNext();
    const [first] = now;
    try {
      if (first && ruleOf(first.act) !== undefined) await writeCounted(first);
      else if (first) await writeAll(now);
      else if (isTickWanted) await writeTick();
    } catch (error) {
      say(`Room ${id}: ${error instanceof Error ? error.message : String(error)}`);
      for (const { done } of now) done({ says: UNKEPT });
    }
  };

  const hasWork = (): boolean => (asked.length > 0 || isTickWanted) && !isClosed;

  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    while (hasWork()) await writeNext();
    isBusy = false;
  };

  return {
    id,
    room,
    scenario: s,
    submit: (by, act, name) =>
      new Promise((done) => {
        if (isClosed) return done({ says: 'The server is closing.' });
        if (asked.length >= MOST_WAITING) return done({ says: 'The room has too much to do. Try again.' });
        asked.push({ by, act, id: name, done, tries: 0 });
        void work();
      }),
    beat() {
      if (isBusy || isClosed || room.state !== 'running') return;
      const passed = clocks.nowMs() - accountedMs;
      if (passed < (othersKeepTime ? 2.5 : 1) * options.tickMs) return;
      isTickWanted = true;
      void work();
    },
    async catchUp() {
      fold(await log.read(id, room.seq));
      options.onChange();
    },
    close() {
      isClosed = true;
      stopFollowing();
    },
  };
}

/** What a device says that its rule finds is not listened to. */
async function countAct(
  room: Room,
  s: Scenario,
  { by, act }: Asked,
  count: CountRule | undefined,
): Promise<{ act: Act } | { says: string }> {
  const asked = countedOf(s, act);
  if (act.do !== 'move' || !asked) return { act };
  const { move } = act;
  const team = teamFor(room, by, act);
  const incident = team === undefined ? undefined : room.teams[team]?.incident;
  if (!incident) return { act };
  if (!count) return { says: 'Rules cannot be counted on this server.' };
  const answer = await count(s, incident, asked);
  if ('trouble' in answer) return { says: answer.trouble.says };
  return { act: { ...act, move: { ...move, rule: { sql: asked.sql, measured: answer.measured } } as Move } };
}
