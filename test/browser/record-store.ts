// A small record store and launch service as a training system has them: it keeps what it gets and refuses what the
// profile forbids.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../../src/debrief/xapi/statement.ts';

const ACTIVITY = 'https://lms.example/activities/1';
const REGISTRATION = '11111111-2222-4333-8444-555555555555';
const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-7' } };
const TOKEN = Buffer.from('user:secret').toString('base64');

export interface RecordStore {
  url: string;
  /** What launches the game at this page, in a session of its own. */
  launch(page: string, mode?: 'Normal' | 'Review', mastery?: number): string;
  statements: Statement[];
  /** Everything that was asked, in order: `POST fetch`, `GET activities/state LMS.LaunchData` … */
  asked: string[];
  /** What was refused, and why. */
  refused: string[];
  close(): Promise<void>;
}

export async function startRecordStore(): Promise<RecordStore> {
  const states = new Map<string, unknown>();
  const tokens = new Set<string>();
  let sessions = 0;
  const store: Omit<RecordStore, 'url' | 'launch' | 'close'> = { statements: [], asked: [], refused: [] };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://here');
    const path = url.pathname.replace(/^\/(xapi\/)?/, '');
    const end = (status: number, value?: unknown): void => {
      response.writeHead(status, { ...CORS, 'Content-Type': 'application/json' });
      response.end(value === undefined ? '' : JSON.stringify(value));
    };
    if (request.method === 'OPTIONS') return end(204);
    store.asked.push([request.method, path, url.searchParams.get('stateId')].filter(Boolean).join(' '));
    if (path.startsWith('fetch/')) {
      if (tokens.has(path)) return end(200, { 'error-code': '1', 'error-text': 'already in use' });
      tokens.add(path);
      return end(200, { 'auth-token': TOKEN });
    }
    const refuse = (why: string): void => {
      store.refused.push(`${path}: ${why}`);
      end(400, why);
    };
    if (request.headers.authorization !== `Basic ${TOKEN}`) return refuse('no token');
    if (request.headers['x-experience-api-version'] !== '1.0.3') return refuse('no version');
    const stateId = url.searchParams.get('stateId') ?? '';
    if (path === 'agents/profile') return end(404);
    if (path === 'activities/state' && request.method === 'GET')
      return states.has(stateId) ? end(200, states.get(stateId)) : end(404);
    const body = await bodyOf(request);
    if (path === 'activities/state') {
      states.set(stateId, body);
      return end(204);
    }
    if (path !== 'statements' || !Array.isArray(body)) return refuse('not understood');
    const wrong = (body as Statement[]).map((one) => wrongIn(one, store.statements)).find(Boolean);
    if (wrong) return refuse(wrong);
    store.statements.push(...(body as Statement[]));
    return end(
      200,
      (body as Statement[]).map(({ id }) => id),
    );
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...store,
    url,
    launch(page, mode = 'Normal', mastery = 0.5) {
      sessions += 1;
      states.set('LMS.LaunchData', {
        contextTemplate: {
          contextActivities: { grouping: [{ id: `${ACTIVITY}/publisher-id` }] },
          extensions: { [SESSION_ID]: `session-${sessions}` },
        },
        launchMode: mode,
        launchMethod: 'AnyWindow',
        moveOn: 'CompletedOrPassed',
        masteryScore: mastery,
        returnURL: `${page}?returned`,
      });
      const words = {
        endpoint: `${url}/xapi`,
        fetch: `${url}/fetch/${sessions}`,
        actor: JSON.stringify(ACTOR),
        registration: REGISTRATION,
        activityId: ACTIVITY,
      };
      return `${page}?${new URLSearchParams(words)}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What the profile asks of every statement of a run; a sentence where one breaks it. */
function wrongIn(statement: Statement, before: Statement[]): string | undefined {
  const { id, actor, object, verb, context, timestamp, result } = statement;
  const isDefined = context?.contextActivities?.['category']?.some((one) => one.id === CATEGORY) === true;
  const session = context?.extensions?.[SESSION_ID];
  const ofSession = before.filter((one) => one.context?.extensions?.[SESSION_ID] === session);
  const verbs = ofSession.map((one) => one.verb.id.split('/').at(-1));
  const word = verb.id.split('/').at(-1);
  const { scaled = 0, raw = 0, min = 0, max = 0 } = result?.score ?? {};
  if (!UUID.test(id)) return `${id} is no UUID`;
  if (before.some((one) => one.id === id)) return `${id} was sent before`;
  if (JSON.stringify(actor.account) !== JSON.stringify(ACTOR.account)) return 'another actor';
  if (context?.registration !== REGISTRATION) return 'no registration';
  if (session === undefined) return 'no session';
  if (!context?.contextActivities?.['grouping']?.some((one) => one.id === `${ACTIVITY}/publisher-id`))
    return 'no publisher id';
  if (timestamp === undefined || !timestamp.endsWith('Z')) return 'no timestamp in UTC';
  if (isDefined && object.id !== ACTIVITY) return 'another activity';
  if (verbs.includes('terminated')) return `${word} after terminated`;
  if (word !== 'initialized' && verbs.length === 0) return `${word} before initialized`;
  if (word === 'completed' && before.some((one) => one.verb.id.endsWith('/completed')))
    return 'completed twice';
  if (word === 'passed' && before.some((one) => one.verb.id.endsWith('/passed'))) return 'passed twice';
  if (scaled < -1 || scaled > 1 || raw < min || raw > max)
    return `score out of range: ${JSON.stringify(result?.score)}`;
  return undefined;
}
