// One device on the line, whatever carries it. It is told changes against what it was told before; when it cannot keep
// up it is told less often, not more: nothing is queued but the answers to its own acts.
import type { ServerMessage } from '../room/messages.ts';
import type { Viewer } from '../room/view-types.ts';
import { changeOf } from './docs.ts';
import type { DocMaker, Docs } from './docs.ts';

/** What carries messages to a device. */
export interface Carrier {
  /** It can take more now. */
  ready(): boolean;
  /** A list of messages, as JSON. */
  send(text: string): void;
  close(): void;
}

export interface Line {
  readonly viewer: Viewer;
  /** Something may have changed. */
  flush(seq: number): void;
  /** The carrier can take more: tells what could not be told before. */
  drained(seq: number): void;
  /** Kept until the next flush. */
  answer(message: ServerMessage): void;
  /** Sends the answers, and after them all that it sees, in one. */
  greet(seq: number): void;
  /** Something to hear, when there was nothing else to say. */
  beat(): void;
  /** Tells the device why, then hangs up. */
  bye(says: string, again: boolean): void;
}

/** Answers that a device has not taken. It made so many acts itself. */
const MOST_ANSWERS = 400;

export function openLine(viewer: Viewer, docs: DocMaker, carrier: Carrier): Line {
  let sent: Docs = new Map();
  let sentSeq = 0;
  let isBehind = false;
  let answers: string[] = [];

  const changes = (seq: number): string | undefined => {
    if (seq === sentSeq) return undefined;
    const now = docs.docsFor(viewer);
    const parts: string[] = [];
    for (const [name, value] of now) {
      const change = changeOf(sent.get(name), value);
      if (change !== undefined) parts.push(`${JSON.stringify(name)}:${change}`);
    }
    for (const name of sent.keys()) if (!now.has(name)) parts.push(`${JSON.stringify(name)}:null`);
    sent = now;
    sentSeq = seq;
    return parts.length === 0 ? undefined : `{"t":"see","seq":${seq},"docs":{${parts.join(',')}}}`;
  };

  const bye = (says: string, again: boolean) => {
    carrier.send(JSON.stringify([{ t: 'bye', says, again } satisfies ServerMessage]));
    carrier.close();
  };

  return {
    viewer,
    drained(seq) {
      if (isBehind) this.flush(seq);
    },
    flush(seq) {
      isBehind = !carrier.ready();
      if (isBehind) return;
      const change = changes(seq);
      const messages = change === undefined ? answers : [change, ...answers];
      if (messages.length === 0) return;
      answers = [];
      carrier.send(`[${messages.join(',')}]`);
    },
    answer(message) {
      answers.push(JSON.stringify(message));
      if (answers.length > MOST_ANSWERS) bye('Too much waits to be read on this line.', true);
    },
    greet(seq) {
      const change = changes(seq);
      carrier.send(`[${[...answers, ...(change === undefined ? [] : [change])].join(',')}]`);
      answers = [];
    },
    beat() {
      if (carrier.ready()) carrier.send('[{"t":"beat"}]');
    },
    bye,
  };
}
