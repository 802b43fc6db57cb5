// Tokens that somebody put together by hand, with keys that are and are not the game's.
import { base64url, CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { Game } from '../../src/forensics/keys.ts';
import { publicKey, secretKey } from '../../src/forensics/keys.ts';

export const encoded = (part: unknown): string =>
  base64url.encode(typeof part === 'string' ? part : JSON.stringify(part));

/** Header and claims as JSON or as they are, and a signature that nobody made. */
export const unsigned = (header: unknown, claims: unknown, signature = 'A'.repeat(86)): string =>
  `${encoded(header)}.${encoded(claims)}.${signature}`;

/** Really signed with a key of the game, by somebody who writes what he likes. */
export async function signed(game: Game, header: object, claims: unknown, key = 'stolen'): Promise<string> {
  const jwk = { ...publicKey(game, key), d: base64url.encode(secretKey(game, key)) };
  const text = typeof claims === 'string' ? claims : JSON.stringify(claims);
  return new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'ES256', kid: key, ...header })
    .sign(jwk);
}

/** The old trick: the public key, which everybody knows, as the shared secret of HS256. */
export async function signedWithSecret(secret: string, claims: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256', kid: 'stolen' })
    .sign(new TextEncoder().encode(secret));
}

/** Signed with a key of its own, which it brings along. */
export async function signedWithOwnKey(claims: object, header: object = {}): Promise<string> {
  const own = await generateKeyPair('ES256');
  const jwk = await exportJWK(own.publicKey);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', kid: 'stolen', jwk, ...header })
    .sign(own.privateKey);
}
