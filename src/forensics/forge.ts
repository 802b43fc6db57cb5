// How the thief makes a token. Written apart from issue.ts on purpose, and to stay apart: the two have nothing in
// common but the stolen key and the curve. What a detective can tell them by (no `typ`, another order, other spaces,
// claims that are missing) then comes from two programs that differ, as in life, and not from a flag that says so.
import { p256 } from '@noble/curves/nist.js';
import type { Logs, Population } from '../scenario/log-nouns.ts';
import { secretKey } from './keys.ts';
import type { Game } from './keys.ts';
import type { Trace } from './trace.ts';

/** Signs whatever the thief's script was told to write. Deterministic, like every signature by RFC 6979. */
export function forge(game: Game, aim: Logs['token'], population: Population, trace: Trace): string {
  const lines = population.claims.flatMap((name) => claimLine(name, aim, population, trace));
  const header = `{${line('kid', trace.key)}, ${line('alg', 'ES256')}}`;
  const unsigned = [header, `{${lines.join(', ')}}`].map((text) => webSafe(bytesOf(text))).join('.');
  return `${unsigned}.${webSafe(p256.sign(bytesOf(unsigned), secretKey(game, trace.key)))}`;
}

function claimLine(name: string, aim: Logs['token'], { stampMs }: Population, trace: Trace): string[] {
  if (name === 'iss') return [line(name, aim.issuer)];
  if (name === 'aud') return [line(name, aim.audience)];
  if (name === 'iat') return [line(name, stamp(trace.issueMs, stampMs))];
  if (name === 'exp') return [line(name, stamp(trace.expiryMs, stampMs))];
  const value = trace.fields[name];
  return value === undefined || value === null ? [] : [line(name, value)];
}

/** One member of a JSON object, with the space after the colon that his language writes. */
const line = (name: string, value: string | number): string =>
  `${JSON.stringify(name)}: ${JSON.stringify(value)}`;

/** His clock is cut off at whole minutes in most of his scripts; the population says. */
const stamp = (ms: number, stampMs: number): number => (ms - (ms % stampMs)) / 1000;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const SWAPS: Record<string, string> = { '+': '-', '/': '_', '=': '' };

function webSafe(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => SWAPS[char] ?? '');
}
