// A game on this machine alone: the fold, and a clock that turns real time into `wait` moves.
import { signal } from '@preact/signals';
import type { Desk } from '../forensics/desk-types.ts';
import type { Incident } from '../incident/incident.ts';
import type { Move } from '../scenario/moves.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { firstBreak } from './first-break.ts';
import type { Moment } from './first-break.ts';
import { inParts } from './in-parts.ts';
import { asked, breaks, notable } from './notable.ts';
import type { Rules } from './rules.ts';
import type { Session, Speed } from './session.ts';
import type { Ticker } from './ticker.ts';

const MINUTE_MS = 60_000;
const TICK_MS = 100;
/** A machine that slept, or a tab that was throttled, must not jump through the game. */
const LONGEST_TICK_MS = 1000;
const FACTOR: Record<Speed, number> = { paused: 0, '1x': 1, '8x': 8 };

export interface LocalGame {
  scenario: Scenario;
  recording: Recording;
  incident: Incident;
  rules: Rules;
  ticker: Ticker;
  /** A sentence to begin with. */
  says?: string | undefined;
  /** Told after every move that was made. */
  onMove?: (move: Move, session: Session) => void;
  onClose?: () => void;
  /** Brings the detection desk for this scenario. */
  loadDesk?: (scenario: Scenario) => Promise<Desk>;
}

const SEAT = 'solo';

export function localSession(game: LocalGame): Session {
  const { scenario, rules, ticker } = game;
  let now: Moment = { incident: game.incident, seen: rules.sight(scenario, game.incident, SEAT) };
  let recording = game.recording;
  let lastMs = ticker.now();
  /** Exercise time that has passed but does not yet make a whole minute; in 60,000ths, so that tenths add up. */
  let owed = 0;

  const sight = signal(now.seen);
  const speed = signal<Speed>('paused');
  const notice = signal(game.says);

  const waitFrom = (from: Moment, until: number): Moment | undefined => {
    const next = rules.play(scenario, from.incident, { do: 'wait', until });
    return next === from.incident ? undefined : { incident: next, seen: rules.sight(scenario, next, SEAT) };
  };

  /** Goes to a moment that a move has led to. */
  const take = (move: Move, at: Moment) => {
    now = at;
    recording = rules.record(recording, move);
    if (now.seen.over) pause();
    sight.value = now.seen;
    game.onMove?.(move, session);
  };

  /** Waits up to `until`, but no further than to the first minute that matters. */
  const wait = (until: number, matters: (at: Moment) => boolean) => {
    const at = firstBreak(now, until, waitFrom, matters);
    if (at === undefined) {
      notice.value = rules.legal(scenario, now.incident, { do: 'wait', until });
      pause();
    } else {
      take({ do: 'wait', until: at.seen.minute }, at);
    }
  };

  const pause = () => {
    speed.value = 'paused';
    owed = 0;
  };

  const tick = () => {
    const nowMs = ticker.now();
    const elapsedMs = Math.min(nowMs - lastMs, LONGEST_TICK_MS);
    lastMs = nowMs;
    if (speed.value === 'paused' || ticker.hidden()) return;
    owed += elapsedMs * now.seen.act.minutesPerMinute * FACTOR[speed.value];
    const whole = Math.floor(owed / MINUTE_MS);
    if (whole < 1) return;
    owed -= whole * MINUTE_MS;
    const before = now.seen;
    wait(before.minute + whole, ({ seen }) => breaks(before, seen));
    if (asked(before, now.seen)) pause();
    // What is left was measured at the old pace: let it go.
    if (now.seen.act.minutesPerMinute !== before.act.minutesPerMinute) owed = 0;
  };

  const stopTicking = ticker.every(TICK_MS, tick);
  const stopWatching = ticker.onHidden(() => {
    lastMs = ticker.now();
  });
  let closed = false;
  let desk: Promise<Desk> | undefined;

  const session: Session = {
    scenario,
    sight,
    speed,
    notice,
    send(move) {
      if (closed) return 'This game is closed.';
      const next = rules.play(scenario, now.incident, move);
      if (next === now.incident) return rules.legal(scenario, next, move) ?? 'That changes nothing.';
      take(move, { incident: next, seen: rules.sight(scenario, next, SEAT) });
      return undefined;
    },
    setSpeed(wanted) {
      lastMs = ticker.now();
      if (wanted === 'paused' || now.seen.over || closed) pause();
      else speed.value = wanted;
    },
    skip() {
      if (now.seen.over || closed) return;
      const before = now.seen;
      const matters = ({ seen }: Moment) => seen.over || asked(before, seen) || notable(before, seen);
      const at = firstNotable(now, waitFrom, matters);
      if (at !== undefined) take({ do: 'wait', until: at.seen.minute }, at);
      if (asked(before, now.seen)) pause();
    },
    async forecast(steps) {
      const forecast = await rules.forecast();
      return inParts(forecast(scenario, now.incident, steps));
    },
    async desk() {
      desk ??= game.loadDesk?.(scenario);
      if (desk === undefined) throw new Error('There is no detection desk here.');
      // One that did not arrive is fetched again next time.
      desk.catch(() => (desk = undefined));
      const here = await desk;
      return { desk: here, open: (onProgress) => here.open(now.incident, onProgress) };
    },
    recording: () => recording,
    close() {
      if (closed) return;
      closed = true;
      pause();
      stopTicking();
      stopWatching();
      void desk?.then((one) => one.close());
      game.onClose?.();
    },
  };
  return session;
}

/** From one due minute to the next, in longer and longer strides, so that it ends whatever is on the agenda. */
function firstNotable(
  start: Moment,
  waitFrom: (from: Moment, until: number) => Moment | undefined,
  matters: (at: Moment) => boolean,
): Moment | undefined {
  let at: Moment | undefined = start;
  for (let stride = 1; at !== undefined && !matters(at); stride *= 2) {
    const { minute, nextMinute } = at.seen;
    at = firstBreak(at, Math.max(nextMinute, minute + stride), waitFrom, matters);
  }
  return at;
}
