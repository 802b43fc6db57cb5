// The few requests that a cmi5 session needs of a learning record store.
import type { Statement } from '../../debrief/xapi/statement.ts';
import type { Launch } from './launch.ts';

const VERSION = '1.0.3';

export interface RecordStore {
  /** Undefined where there is no such document. Rejects when the store does not answer. */
  state(id: string): Promise<unknown>;
  putState(id: string, value: unknown): Promise<void>;
  /** What the learner prefers; nothing of it is needed, but the profile asks for the question. */
  preferences(): Promise<void>;
  send(statements: Statement[]): Promise<void>;
}

/** The address answers the token once only; whoever reloads the page must have kept it. */
export async function fetchToken(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { method: 'POST' });
  if (!answer.ok) return undefined;
  const value = (await answer.json()) as unknown;
  const token =
    typeof value === 'object' && value !== null && 'auth-token' in value ? value['auth-token'] : '';
  return typeof token === 'string' && token !== '' ? token : undefined;
}

export function recordStore(
  { endpoint, actor, registration, activityId }: Launch,
  token: string,
): RecordStore {
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': VERSION };
  const json = { ...headers, 'Content-Type': 'application/json' };
  const agent = JSON.stringify(actor);
  const at = (path: string, words: Record<string, string>): string =>
    `${endpoint}${path}?${new URLSearchParams(words)}`;
  const stateAt = (stateId: string) => at('activities/state', { activityId, agent, registration, stateId });
  return {
    async state(id) {
      const answer = await fetch(stateAt(id), { headers });
      if (answer.status === 404) return undefined;
      return (await taken(answer).json()) as unknown;
    },
    async putState(id, value) {
      taken(await fetch(stateAt(id), { method: 'PUT', headers: json, body: JSON.stringify(value) }));
    },
    async preferences() {
      await fetch(at('agents/profile', { agent, profileId: 'cmi5LearnerPreferences' }), { headers });
    },
    async send(statements) {
      if (statements.length === 0) return;
      const body = JSON.stringify(statements);
      taken(await fetch(`${endpoint}statements`, { method: 'POST', headers: json, body }));
    },
  };
}

function taken(answer: Response): Response {
  if (!answer.ok) throw new Error(`The record store answered ${answer.status}.`);
  return answer;
}
