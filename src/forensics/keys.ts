// The keys of a game. They are made while it is played, from the scenario, the seed and the credential: nothing secret
// is shipped, and the same game has the same keys on every machine. Whoever reads this file can make them as well; they
// open nothing outside the game.
import { p256, p256_hasher } from '@noble/curves/nist.js';
import { base64url } from 'jose';
import type { Incident } from '../incident/incident.ts';

/** What the keys hang on, besides the credential. */
export interface Game {
  scenario: string;
  seed: number;
}

/** A JSON Web Key (RFC 7517), public half only. */
export interface PublicKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}

interface Pair {
  secret: Uint8Array;
  open: PublicKey;
}

/** Pairs kept, so that a host with many rooms does not grow without end. */
const MOST_PAIRS = 500;
const pairs = new Map<string, Pair>();

/** For the two minters, and for nobody else. */
export const secretKey = (game: Game, credential: string): Uint8Array => pairOf(game, credential).secret;

export const publicKey = (game: Game, credential: string): PublicKey => pairOf(game, credential).open;

/** The JWK Set that the issuer shows now: what was published and not taken off again, newest last. */
export function keySet(x: Incident): { keys: PublicKey[] } {
  const shown = x.published.filter((id) => x.credentials[id]?.retiredAt === undefined);
  return { keys: shown.map((id) => publicKey(x, id)) };
}

function pairOf({ scenario, seed }: Game, credential: string): Pair {
  const name = JSON.stringify([scenario, seed, credential]);
  const found = pairs.get(name);
  if (found) return found;
  const pair = makePair(name, credential);
  const oldest = pairs.size < MOST_PAIRS ? undefined : pairs.keys().next().value;
  if (oldest !== undefined) pairs.delete(oldest);
  pairs.set(name, pair);
  return pair;
}

/** Hashing to a scalar (RFC 9380) spreads evenly over all keys of the curve; a plain hash, reduced, would not. */
function makePair(name: string, kid: string): Pair {
  const scalar = p256_hasher.hashToScalar(new TextEncoder().encode(name), { DST: 'keyfall signing key 1' });
  const secret = p256.Point.Fn.toBytes(scalar);
  const point = p256.getPublicKey(secret, false);
  const [x, y] = [point.slice(1, 33), point.slice(33)].map((half) => base64url.encode(half)) as [
    string,
    string,
  ];
  return { secret, open: Object.freeze({ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' }) };
}
