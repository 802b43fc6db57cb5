// Requests: make a room, join it, poll a line, fetch the games of a room that has ended.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod/mini';
import {
  createSchema,
  joinSchema,
  LONGEST_MESSAGE,
  pollSchema,
  turnNetworkSchema,
} from '../room/messages.ts';
import type { Scripts } from '../incident/timed.ts';
import type { Bucket } from './limits.ts';
import type { Hub } from './hub.ts';
import { HEADERS } from './pages.ts';
import type { Network } from './network.ts';
import type { Polls } from './poll.ts';
import { recordingsFor } from './recordings.ts';

export interface ApiContext {
  hub: Hub;
  scriptsOf: (id: string) => Scripts;
  polls: Polls;
  network: Network;
  /** Rooms are made through this door, and the network opened. Else it leads into rooms and to nothing else. */
  mayHost: boolean;
  create: (address: string) => Bucket;
  join: (address: string) => Bucket;
  guess: (address: string) => Bucket;
  ask: (address: string) => Bucket;
  addressOf: (request: IncomingMessage) => string;
  isOurs: (request: IncomingMessage) => boolean;
  say: (line: string) => void;
}

/** A status, and what is said with it. */
type Reply = [status: number, body: unknown];

const says = (status: number, sentence: string): Reply => [status, { says: sentence }];
const NO_PAGE = says(404, 'There is no such page.');
const NO_ROOM = says(404, 'There is no room with that code.');
const NOT_HERE = says(403, 'Workshops are made at the machine that serves this page.');
const SLOWLY = says(429, 'That was too often. Wait a minute, then try again.');

export async function answerApi(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const [status, body] = await reply(context, request, response);
    send(response, status, body);
  } catch (error) {
    context.say(`${request.url}: ${error instanceof Error ? error.message : String(error)}`);
    send(response, 500, { says: 'The server could not do that. Its log says why.' });
  }
}

async function reply(
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  const address = context.addressOf(request);
  if (!context.isOurs(request)) return says(403, 'Pages of other sites may not ask here.');
  if (!context.ask(address).take()) return SLOWLY;
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (['/api/scenarios', '/api/rooms', '/api/network'].includes(path) && !context.mayHost) return NOT_HERE;
  if (path === '/api/scenarios')
    return request.method === 'GET' ? [200, context.hub.scenarios()] : says(405, 'Only GET.');
  if (path === '/api/network' && request.method === 'GET') return [200, context.network.view()];
  const [, room, what] = /^\/api\/rooms\/([\w.-]{1,80})\/(poll|recordings)$/.exec(path) ?? [];
  if (!POSTED.includes(path) && room === undefined) return NO_PAGE;
  if (request.method !== 'POST') return says(405, 'Only POST.');
  const body = await bodyOf(request);
  if ('says' in body) return [body.status, { says: body.says }];
  if (path === '/api/rooms') return create(context, address, body.value);
  if (path === '/api/network') return turn(context, body.value);
  if (path === '/api/join') return join(context, address, body.value);
  if (what === 'poll') return poll(context, room ?? '', body.value, response);
  return recordingsFor(context, room ?? '', body.value);
}

/** Beside those of a room. */
const POSTED = ['/api/rooms', '/api/join', '/api/network'];

async function turn({ network }: ApiContext, body: unknown): Promise<Reply> {
  const asked = turnNetworkSchema.safeParse(body);
  if (!asked.success) return wrong(asked.error);
  const trouble = await network.turn(asked.data.open);
  return trouble === undefined ? [200, network.view()] : says(409, trouble);
}

async function create({ hub, create: pace }: ApiContext, address: string, body: unknown): Promise<Reply> {
  const asked = createSchema.safeParse(body);
  if (!asked.success) return wrong(asked.error);
  if (!pace(address).take()) return SLOWLY;
  const made = await hub.create(asked.data);
  return ['says' in made ? 409 : 201, made];
}

/** Guessing codes is slow: whoever named some that are none waits before naming another. */
async function join(context: ApiContext, address: string, body: unknown): Promise<Reply> {
  const asked = joinSchema.safeParse(body);
  if (!asked.success) return wrong(asked.error);
  const guess = context.guess(address);
  if (!guess.has()) return SLOWLY;
  const joined = await context.hub.join(asked.data);
  if (joined === 'unknown') {
    // A whole class may join at the same moment: only what turns out to be a guess is counted.
    guess.owe();
    context.say(`${address} named a code that is none.`);
    return NO_ROOM;
  }
  if ('says' in joined) return [409, joined];
  return context.join(address).take() ? [201, joined] : SLOWLY;
}

async function poll(
  { polls }: ApiContext,
  room: string,
  body: unknown,
  response: ServerResponse,
): Promise<Reply> {
  const asked = pollSchema.safeParse(body);
  if (!asked.success) return wrong(asked.error);
  const gone = new Promise<void>((resolve) => response.once('close', () => resolve()));
  const polled = await polls.poll(room, asked.data, gone);
  return polled === undefined ? says(404, 'There is no such room, or no such line any more.') : [200, polled];
}

function wrong(error: z.core.$ZodError): Reply {
  const issue = error.issues[0];
  return says(400, `That was not understood (${issue?.path.join('.') || 'all of it'}).`);
}

type Body = { value: unknown } | { status: number; says: string };

/** JSON of a small size, or one sentence. What is too long is not read to its end. */
function bodyOf(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return Promise.resolve({ status: 415, says: 'Only JSON.' });
  return new Promise((resolve) => {
    let size = 0;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LONGEST_MESSAGE) {
        resolve({ status: 413, says: 'That was too long.' });
        request.pause();
      } else parts.push(part);
    });
    request.on('end', () => resolve(parse(Buffer.concat(parts).toString('utf8'))));
    request.on('error', () => resolve({ status: 400, says: 'That did not arrive.' }));
  });
}

function parse(text: string): Body {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { status: 400, says: 'That is not JSON.' };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    // What was not read to its end cannot be followed by another request.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
  response.end(text);
}
