// A game on this machine alone: the fold, and a clock that turns real time into `wait` moves.
import { signal } from '@preact/signals';
import type { Incident } from '../incident/incident.ts';
import type { Move } from '../incident/moves.ts';
import type { Recording } from '../incident/recording.ts';
import type { Sight } from '../incident/sight-types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { newDecision, notable } from './notable.ts';
import type { Rules } from './rules.ts';
import type { Session, Speed } from './session.ts';
import type { Ticker } from './ticker.ts';

const MINUTE_MS = 60_000;
const TICK_MS = 100;
/** A machine that slept, or a tab that was throttled, must not jump through the game. */
const LONGEST_TICK_MS = 1000;
/** No tick and no skip may hang the page, whatever a scenario has on its agenda. */
const MOST_WAITS_A_TICK = 200;
const MOST_WAITS_A_SKIP = 5000;

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
}

const SEAT = 'solo';

export function localSession(game: LocalGame): Session {
  const { scenario, rules, ticker } = game;
  let incident = game.incident;
  let recording = game.recording;
  let seen = rules.sight(scenario, incident, SEAT);
  let lastMs = ticker.now();
  /** Exercise time that has passed but does not yet make a whole minute; in 60,000ths, so that tenths add up. */
  let owed = 0;

  const sight = signal(seen);
  const speed = signal<Speed>('paused');
  const notice = signal(game.says);

  /** Makes one move without showing it yet. */
  const make = (move: Move): string | undefined => {
    const next = rules.play(scenario, incident, move);
    if (next === incident) return rules.legal(scenario, incident, move) ?? 'That changes nothing.';
    incident = next;
    recording = rules.record(recording, move);
    seen = rules.sight(scenario, incident, SEAT);
    game.onMove?.(move, session);
    return undefined;
  };

  const show = () => {
    if (seen.over) pause();
    sight.value = seen;
  };

  const pause = () => {
    speed.value = 'paused';
    owed = 0;
  };

  /** Waits up to `target`, one due minute after the other. Gives back whether the clock may go on. */
  const waitUntil = (target: number): boolean => {
    for (let waits = 0; seen.minute < target && waits < MOST_WAITS_A_TICK; waits += 1) {
      const before = seen;
      const refused = make({ do: 'wait', until: Math.min(target, nextStop(before)) });
      if (refused !== undefined) notice.value = refused;
      if (refused !== undefined || seen.over || newDecision(before, seen)) return false;
      // What is left of this tick was measured at the old pace: let it go.
      if (seen.act.minutesPerMinute !== before.act.minutesPerMinute) break;
    }
    return true;
  };

  const tick = () => {
    const nowMs = ticker.now();
    const elapsedMs = Math.min(nowMs - lastMs, LONGEST_TICK_MS);
    lastMs = nowMs;
    if (speed.value === 'paused' || ticker.hidden()) return;
    owed += elapsedMs * seen.act.minutesPerMinute * FACTOR[speed.value];
    const whole = Math.floor(owed / MINUTE_MS);
    if (whole < 1) return;
    owed -= whole * MINUTE_MS;
    if (!waitUntil(seen.minute + whole)) pause();
    show();
  };

  const stopTicking = ticker.every(TICK_MS, tick);
  const stopWatching = ticker.onHidden(() => {
    lastMs = ticker.now();
  });
  let closed = false;

  const session: Session = {
    scenario,
    sight,
    speed,
    notice,
    send(move) {
      if (closed) return 'This game is closed.';
      const refused = make(move);
      if (refused === undefined) show();
      return refused;
    },
    setSpeed(wanted) {
      lastMs = ticker.now();
      if (wanted === 'paused' || seen.over || closed) pause();
      else speed.value = wanted;
    },
    skip() {
      if (seen.over || closed) return;
      const start = seen;
      for (let waits = 0; waits < MOST_WAITS_A_SKIP && !seen.over; waits += 1) {
        const refused = make({ do: 'wait', until: nextStop(seen) });
        if (refused !== undefined) notice.value = refused;
        if (refused !== undefined || newDecision(start, seen) || notable(start, seen)) break;
      }
      if (newDecision(start, seen)) pause();
      show();
    },
    recording: () => recording,
    close() {
      if (closed) return;
      closed = true;
      pause();
      stopTicking();
      stopWatching();
      game.onClose?.();
    },
  };
  return session;
}

/** The next minute at which something is due, and at the least the next minute. */
function nextStop(sight: Sight): number {
  return Math.max(sight.nextMinute, sight.minute + 1);
}
