// What a device on the line may say, and what it gets for an answer. The same whatever carries it.
import type { Progress } from '../forensics/desk-types.ts';
import { forecastInParts } from '../incident/forecast.ts';
import type { AskedAct } from '../room/acts.ts';
import { teamsSeen } from '../room/view.ts';
import { refusal } from '../room/may.ts';
import { teamFor } from '../room/decide.ts';
import { clientMessageSchema } from '../room/messages.ts';
import type { ClientMessage, ServerMessage } from '../room/messages.ts';
import { FACILITATOR } from '../room/words.ts';
import type { Clocks } from './hosted-room.ts';
import { openLine } from './line.ts';
import type { Carrier, Line } from './line.ts';
import { bucket } from './limits.ts';
import type { RoomHub } from './room-hub.ts';
import { countedOf } from './rule-acts.ts';

export interface Device {
  /** Anything at all that came from it. Resolves once it is known who says so, and once an act is answered. */
  receive(message: unknown): Promise<void>;
  /** The carrier can take more. */
  drained(): void;
  beat(): void;
  /** The carrier is gone. */
  closed(): void;
}

/** So many things a second, after so many at once. */
const PACE = { perSecond: 20, burst: 60 };
/** Messages that are not understood, before the line is closed. */
const MOST_MISTAKES = 10;

export function openDevice(
  hub: RoomHub,
  carrier: Carrier,
  clocks: Clocks,
  say: (line: string) => void,
): Device {
  const { room, scenario } = hub.hosted;
  const pace = bucket(PACE, clocks.nowMs);
  let line: Line | undefined;
  let mistakes = 0;
  let isForecasting = false;
  let isAsking = false;
  let isGreeting = false;
  let isGone = false;

  const hangUp = (says: string, again: boolean) => {
    if (line) {
      hub.detach(line);
      line.bye(says, again);
    } else {
      carrier.send(JSON.stringify([{ t: 'bye', says, again } satisfies ServerMessage]));
      carrier.close();
    }
    line = undefined;
  };

  const answer = (message: ServerMessage) => {
    line?.answer(message);
    line?.flush(room.seq);
  };

  const hello = async ({ secret }: ClientMessage & { t: 'hello' }) => {
    if (line || isGreeting) return hangUp('This line was opened already.', true);
    isGreeting = true;
    // Somebody may have joined through another process a moment ago, and this one has not been told yet.
    if (!hub.identify(secret)) await hub.hosted.catchUp();
    isGreeting = false;
    if (isGone) return;
    const viewer = hub.identify(secret);
    if (!viewer) return hangUp('You are not in this room, or not any more. Join it again.', false);
    line = openLine(viewer, hub.docs, carrier);
    // Which sight it has of the last seconds only the process knew that sent it: everything comes anew.
    line.answer({ t: 'welcome', seq: room.seq, kept: false });
    // In one: a poll may go to another server the next time.
    line.greet(room.seq);
    hub.attach(line);
  };

  const act = async ({ id, act: asked }: ClientMessage & { t: 'act' }) => {
    const viewer = line?.viewer;
    if (!viewer) return;
    if (viewer.role === 'projector') return answer({ t: 'refused', id, says: 'A projector only shows.' });
    const by = viewer.role === 'facilitator' ? FACILITATOR : (viewer.player ?? '');
    const untried = await tryOut(by, asked);
    if (untried !== undefined) return answer({ t: 'refused', id, says: untried });
    const outcome = await hub.hosted.submit(by, asked, id);
    if ('seq' in outcome) answer({ t: 'done', id, seq: outcome.seq });
    else answer({ t: 'refused', id, says: outcome.says });
  };

  /** A sentence for a rule that cannot be counted. */
  const tryOut = async (by: string, asked: AskedAct): Promise<string | undefined> => {
    const rule = countedOf(scenario, asked);
    if (!rule || asked.do !== 'move' || refusal(room, scenario, by, asked) !== undefined) return undefined;
    return hub.desk.tryOut(teamFor(room, by, asked) ?? '', rule);
  };

  const ask = async ({ id, team, ask: asked }: ClientMessage & { t: 'desk' }) => {
    const viewer = line?.viewer;
    if (!viewer) return;
    if (isAsking) return answer({ t: 'refused', id, says: 'One question at a time.' });
    isAsking = true;
    const tell = seldom(clocks.nowMs, (progress) => answer({ t: 'desk-progress', id, ...progress }));
    try {
      const found = await hub.desk.answer(viewer, team, asked, tell);
      answer({ t: 'desk', id, answer: found });
    } catch (error) {
      say(`Room ${hub.hosted.id}: the logs: ${error instanceof Error ? error.message : String(error)}`);
      answer({ t: 'refused', id, says: 'The server could not read the logs. Try again.' });
    } finally {
      isAsking = false;
    }
  };

  const forecast = async ({ id, team, steps }: ClientMessage & { t: 'forecast' }) => {
    const viewer = line?.viewer;
    if (!viewer) return;
    const seen = teamsSeen(room, viewer);
    const which = team ?? seen[0] ?? '';
    const incident = seen.includes(which) ? room.teams[which]?.incident : undefined;
    if (!incident || viewer.role === 'projector')
      return answer({ t: 'refused', id, says: 'You do not see that team.' });
    if (isForecasting) return answer({ t: 'refused', id, says: 'One forecast at a time.' });
    isForecasting = true;
    try {
      // A copy: the game goes on while it is worked out.
      const found = await apart(forecastInParts(scenario, structuredClone(incident), steps));
      if (typeof found === 'string') answer({ t: 'refused', id, says: found });
      else answer({ t: 'forecast', id, forecast: found });
    } finally {
      isForecasting = false;
    }
  };

  const obey = (message: ClientMessage): Promise<void> | void => {
    if (message.t === 'hello')
      return hello(message).catch(() => hangUp('The server could not look that up. Try again.', true));
    if (!line) return hangUp('Say who you are first.', true);
    if (!pace.take()) return answer({ t: 'refused', id: message.id, says: 'That was too fast. Try again.' });
    if (message.t === 'act') return act(message);
    if (message.t === 'desk') void ask(message);
    else void forecast(message);
  };

  return {
    async receive(message) {
      const checked = clientMessageSchema.safeParse(message);
      if (checked.success) return obey(checked.data);
      mistakes += 1;
      say(
        `Room ${hub.hosted.id}: a message was not understood (${checked.error.issues[0]?.path.join('.') ?? ''}).`,
      );
      if (mistakes >= MOST_MISTAKES) return hangUp('Too many messages were not understood.', false);
      const id = idOf(message);
      if (id !== undefined) answer({ t: 'refused', id, says: 'That was not understood.' });
    },
    drained: () => line?.drained(room.seq),
    beat: () => line?.beat(),
    closed() {
      isGone = true;
      if (line) hub.detach(line);
      line = undefined;
    },
  };
}

/** Progress is for eyes. */
const TELL_EVERY_MS = 200;

function seldom(nowMs: () => number, tell: (progress: Progress) => void): (progress: Progress) => void {
  let lastMs = -Infinity;
  return (progress) => {
    if (nowMs() - lastMs < TELL_EVERY_MS) return;
    lastMs = nowMs();
    tell(progress);
  };
}

function idOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('id' in message)) return undefined;
  return typeof message.id === 'string' && /^[\w.-]{1,80}$/.test(message.id) ? message.id : undefined;
}

/** Lets others have their turn between the parts. */
async function apart<T>(parts: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    const step = parts.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
