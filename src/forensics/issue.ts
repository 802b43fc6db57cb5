// How the issuer makes a token: header and claims as JSON, signed with ES256, in the compact form of RFC 7515.
import { p256 } from '@noble/curves/nist.js';
import { base64url } from 'jose';
import type { Logs, Population } from '../scenario/log-nouns.ts';
import { secretKey } from './keys.ts';
import type { Game } from './keys.ts';
import type { Trace } from './trace.ts';

type Value = string | number | null;

/** The same token always has the same text: the signature's nonce comes from key and message (RFC 6979). */
export function issue(game: Game, to: Logs['token'], population: Population, trace: Trace): string {
  const header = { alg: 'ES256', typ: 'JWT', kid: trace.key };
  const body = `${encode(header)}.${encode(claimsOf(to, population, trace))}`;
  const signature = p256.sign(new TextEncoder().encode(body), secretKey(game, trace.key));
  return `${body}.${base64url.encode(signature)}`;
}

const encode = (part: object): string => base64url.encode(JSON.stringify(part));

/** In the population's order. A field without a value leaves its claim out. */
function claimsOf(to: Logs['token'], population: Population, trace: Trace): object {
  const values: Record<string, Value> = {
    ...trace.fields,
    iss: to.issuer,
    aud: to.audience,
    iat: numericDate(trace.issueMs, population.stampMs),
    exp: numericDate(trace.expiryMs, population.stampMs),
  };
  const claims = population.claims.map((name) => [name, values[name] ?? null] as const);
  return Object.fromEntries(claims.filter(([, value]) => value !== null));
}

/** Seconds since 1970 (RFC 7519), as exactly as this issuer stamps: 1 ms leaves a fraction. */
function numericDate(ms: number, stampMs: number): number {
  return (Math.floor(ms / stampMs) * stampMs) / 1000;
}
