// Secrets, codes and how they are compared. A log has only what proves a secret, never the secret itself.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LETTERS = 10;

/** 256 bits that nobody guesses. */
export const drawSecret = (): string => randomBytes(32).toString('base64url');

/** 50 bits, to be typed: at a hundred tries a minute it takes twenty million years to try them all. */
export const drawCode = (): string =>
  Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export const drawSeed = (): number => randomInt(1000, 1_000_000);
export const drawId = (): string => randomBytes(9).toString('base64url').replaceAll('-', '.');

export const proofOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function proves(secret: string, proof: string): boolean {
  return timingSafeEqual(Buffer.from(proofOf(secret)), Buffer.from(proof.padEnd(64).slice(0, 64)));
}

/** A room's name follows from its code, so that whoever has the code finds it, in any process. It does not give it away. */
export const roomOf = (code: string): string => proofOf(`room ${code}`).slice(0, 24);

/** Whoever has the code may look at the table: it holds nothing secret. */
export const projectorSecret = (code: string): string =>
  createHash('sha256').update(`projector ${code}`).digest('base64url');
