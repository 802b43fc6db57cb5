// A seat in a room elsewhere: the same three verbs as a game on this machine. It looks, sends, and a facilitator sets
// the speed; what it sees was worked out by the room for this seat alone.
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Progress } from '../forensics/desk-types.ts';
import type { Forecast } from '../incident/forecast/forecast-types.ts';
import { joinSight } from '../incident/join-sight.ts';
import type { SharedSight } from '../incident/join-sight.ts';
import type { Sight } from '../incident/sight-types.ts';
import type { AskedAct } from '../room/acts.ts';
import type { DeskAnswer, DeskAsk } from '../room/desk-messages.ts';
import { BEAT_MS, LONGEST_MESSAGE } from '../room/messages.ts';
import type { ClientMessage, ServerMessage } from '../room/messages.ts';
import { patched } from '../room/patch.ts';
import type { Json, Patch } from '../room/patch.ts';
import type { DeskView, Documents, RoomView, SaidView, ScoresView, YouView } from '../room/view-types.ts';
import type { Note } from '../room/room-types.ts';
import type { Speed } from '../room/words.ts';
import type { Move, PlanStep } from '../scenario/moves.ts';
import { FOR_FORECASTS, noAnswer, openQuestions, TO_LOGS } from './room-questions.ts';
import type { Shelf } from './shelf.ts';
import type { Ticker } from './ticker.ts';
import { openUnsent } from './unsent.ts';
import { pollWire, socketWire } from './wire.ts';
import type { Ends, Net, Wire } from './wire.ts';

/** `lost`: it is being tried again. `closed`: it is not; `notice` says why. */
export type LineState = 'connecting' | 'open' | 'lost' | 'closed';

/** What is seen of one team. */
export interface TeamSeen {
  sight: Sight;
  /** Only a facilitator's. */
  desk?: DeskView;
}

export interface RoomSession {
  readonly line: ReadonlySignal<LineState>;
  readonly room: ReadonlySignal<RoomView | undefined>;
  readonly you: ReadonlySignal<YouView | undefined>;
  /** A facilitator's always; everybody's while they are shown. */
  readonly scores: ReadonlySignal<ScoresView | undefined>;
  /** An observer's own, a facilitator's all. */
  readonly notes: ReadonlySignal<Note[]>;
  /** What was said about the workshop: one's own, a facilitator's all. */
  readonly said: ReadonlySignal<SaidView | undefined>;
  /** By team. A player has one at most, everybody else all. */
  readonly teams: ReadonlySignal<Record<string, TeamSeen>>;
  /** Of one's own team, or of the only one. */
  readonly sight: ReadonlySignal<Sight | undefined>;
  /** Acts that the room has not confirmed. */
  readonly unsent: ReadonlySignal<number>;
  /** A sentence to be read; a view clears it with `undefined`. */
  readonly notice: Signal<string | undefined>;
  /** Makes a move for one's own team. A refusal comes later, as a notice. */
  send(move: Move): undefined;
  /** A facilitator's. */
  setSpeed(speed: 'paused' | Speed): void;
  /** A facilitator's: to the next thing that anybody would notice. */
  skip(): void;
  /** Anything else. Resolves once it is durable, or with one sentence why it was refused. */
  act(act: AskedAct): Promise<string | undefined>;
  /** What would come of these steps; a sentence where that cannot be said. */
  forecast(steps: PlanStep[], team?: string): Promise<Forecast | string>;
  /** A question to a team's logs: one's own team's, unless a facilitator says whose. One at a time. */
  askLogs(ask: DeskAsk, team?: string, onProgress?: (progress: Progress) => void): Promise<DeskAnswer>;
  /** Closes the line; what is unsent stays kept. Safe to call twice. */
  close(): void;
}

export interface RemoteSeat {
  room: string;
  /** What the room gave when one joined; it proves the seat. */
  secret: string;
  net: Net;
  shelf: Shelf;
  ticker: Ticker;
  /** An id that nobody else makes. */
  makeId: () => string;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
/** After so many sockets in a row that never opened, requests are tried instead. */
const SOCKETS_TO_TRY = 2;

export function remoteSession(seat: RemoteSeat): RoomSession {
  const { room, secret, net, shelf, ticker } = seat;
  const unsent = openUnsent(shelf, `keyfall:unsent:${room}:${secret.slice(0, 8)}`);
  const line = signal<LineState>('connecting');
  const docs = signal<Partial<Documents>>({});
  const count = signal(unsent.all().length);
  const notice = signal<string | undefined>();
  const waiting = new Map<string, (says: string | undefined) => void>();
  const questions = openQuestions(ticker, TO_LOGS);
  const forecasts = openQuestions(ticker, FOR_FORECASTS);
  let wire: Wire | undefined;
  let seq = 0;
  let failures = 0;
  let neverOpened = 0;
  let isClosed = false;
  let heardMs = ticker.now();
  let cancelRetry: (() => void) | undefined;

  const settle = (id: string, says: string | undefined) => {
    unsent.settle(id);
    count.value = unsent.all().length;
    const done = waiting.get(id);
    waiting.delete(id);
    if (done) done(says);
    else if (says !== undefined) notice.value = says;
  };

  const see = (changes: Record<string, Patch | null>) => {
    const next: Record<string, unknown> = { ...docs.value };
    for (const [name, patch] of Object.entries(changes)) {
      if (patch === null) delete next[name];
      else next[name] = patched(next[name] as Json | undefined, patch);
    }
    docs.value = next as Partial<Documents>;
  };

  const received = (message: ServerMessage) => {
    heardMs = ticker.now();
    switch (message.t) {
      case 'welcome':
        if (!message.kept) docs.value = {};
        for (const one of unsent.all()) wire?.send({ t: 'act', ...one });
        line.value = 'open';
        failures = 0;
        return;
      case 'see':
        try {
          see(message.docs);
          seq = message.seq;
        } catch {
          // What came does not fit what is here: begin anew.
          seq = 0;
          lost();
        }
        return;
      case 'done':
        return settle(message.id, undefined);
      case 'refused':
        if (questions.refuse(message.id, message.says) || forecasts.refuse(message.id, message.says)) return;
        return settle(message.id, message.says);
      case 'forecast':
        forecasts.settle(message.id, message.forecast as Forecast);
        return;
      case 'desk':
        questions.settle(message.id, message.answer);
        return;
      case 'desk-progress':
        return questions.progress(message.id, message);
      case 'bye':
        if (message.again) return lost();
        notice.value = message.says;
        session.close();
        return;
      case 'beat':
        return;
    }
  };

  const connect = () => {
    cancelRetry?.();
    cancelRetry = undefined;
    wire?.close();
    heardMs = ticker.now();
    let opened = false;
    const byPoll = neverOpened >= SOCKETS_TO_TRY;
    const ends: Ends = {
      opened() {
        opened = true;
        // Next time one socket is tried before requests are: what forbade it may have gone.
        neverOpened = byPoll ? SOCKETS_TO_TRY - 1 : 0;
        wire?.send({ t: 'hello', secret, since: seq });
      },
      received,
      closed() {
        // Where requests are not answered either, it is not that sockets are forbidden.
        if (!opened) neverOpened = byPoll ? 0 : neverOpened + 1;
        lost();
      },
    };
    try {
      wire = byPoll ? pollWire(net, room, ticker, ends) : socketWire(net, room, ends);
    } catch {
      // Some browsers throw where a page may not open sockets at all.
      ends.closed();
    }
  };

  const lost = () => {
    wire?.close();
    wire = undefined;
    questions.lost();
    forecasts.lost();
    if (isClosed || cancelRetry) return;
    line.value = 'lost';
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    cancelRetry = ticker.after(delay, connect);
  };

  // A phone that was locked, or a line that died without a word.
  const stopWatching = ticker.onHidden((hidden) => {
    if (!hidden && line.value === 'lost') connect();
  });
  const stopListening = ticker.every(BEAT_MS, () => {
    if (wire !== undefined && ticker.now() - heardMs > 3 * BEAT_MS) lost();
  });

  const act = (one: AskedAct): Promise<string | undefined> => {
    if (isClosed) return Promise.resolve('This room is closed.');
    const id = seat.makeId();
    // Sent again and again, it would be refused again and again.
    if (isTooLong({ t: 'act', id, act: one })) return Promise.resolve(TOO_LONG);
    if (!unsent.add({ id, act: one }))
      return Promise.resolve('There is no connection. Too much waits to be sent.');
    count.value = unsent.all().length;
    if (line.value === 'open') wire?.send({ t: 'act', id, act: one });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  /** For verbs whose caller does not wait: a refusal becomes a notice. */
  const tell = async (one: AskedAct) => {
    const says = await act(one);
    if (says !== undefined) notice.value = says;
  };

  const roomSeen = computed(() => docs.value.room);
  const you = computed(() => docs.value.you);
  const teams = computed(() => teamsOf(docs.value));
  const session: RoomSession = {
    line,
    room: roomSeen,
    you,
    scores: computed(() => docs.value.scores),
    notes: computed(() => docs.value.notes ?? []),
    said: computed(() => docs.value.said),
    teams,
    sight: computed(() => {
      const own = you.value?.team ?? Object.keys(teams.value)[0];
      return own === undefined ? undefined : teams.value[own]?.sight;
    }),
    unsent: count,
    notice,
    send(move) {
      void tell({ do: 'move', move });
      return undefined;
    },
    setSpeed(speed) {
      const state = roomSeen.value?.state;
      if (speed === 'paused') return void tell({ do: 'pause' });
      void tell({ do: 'speed', speed });
      if (state === 'lobby' || state === 'paused') void tell({ do: state === 'lobby' ? 'start' : 'resume' });
    },
    skip: () => void tell({ do: 'skip' }),
    act,
    forecast(steps, team) {
      if (line.value !== 'open' || !wire) return Promise.resolve('There is no connection.');
      const id = seat.makeId();
      const answer = forecasts.wait(id);
      wire.send({ t: 'forecast', id, steps, ...(team === undefined ? {} : { team }) });
      return answer;
    },
    askLogs: (ask, team, onProgress = () => {}) =>
      questions.inTurn(() => {
        if (line.value !== 'open' || !wire) return Promise.resolve(noAnswer('There is no connection.'));
        const id = seat.makeId();
        const message = { t: 'desk' as const, id, ...(team === undefined ? {} : { team }), ask };
        if (isTooLong(message)) return Promise.resolve(noAnswer(TOO_LONG));
        const answer = questions.wait(id, onProgress);
        wire.send(message);
        return answer;
      }),
    close() {
      if (isClosed) return;
      isClosed = true;
      cancelRetry?.();
      stopWatching();
      stopListening();
      wire?.close();
      wire = undefined;
      questions.lost();
      forecasts.lost();
      line.value = 'closed';
    },
  };
  connect();
  return session;
}

const TOO_LONG = 'That is too long to be sent.';
/** What a poll says around it. */
const ENVELOPE = 400;

function isTooLong(message: ClientMessage): boolean {
  return new TextEncoder().encode(JSON.stringify(message)).length > LONGEST_MESSAGE - ENVELOPE;
}

/** The parts of a sight come apart, because most of it is the same for every seat. */
function teamsOf(docs: Partial<Documents>): Record<string, TeamSeen> {
  const found: Record<string, TeamSeen> = {};
  for (const [name, shared] of Object.entries(docs)) {
    const team = /^shared:(.+)$/.exec(name)?.[1];
    const own = team === undefined ? undefined : docs[`own:${team}`];
    if (team === undefined || own === undefined) continue;
    const desk = docs[`desk:${team}`];
    const sight = joinSight(shared as SharedSight, own);
    found[team] = { sight, ...(desk ? { desk } : {}) };
  }
  return found;
}
