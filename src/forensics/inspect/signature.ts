import { compactVerify, errors } from 'jose';
import type { InspectionStep } from '../desk-types.ts';
import { publicKey } from '../keys.ts';
import type { Token } from '../read-token.ts';
import { wordsOf } from './about.ts';
import type { About } from './about.ts';
import type { Algorithm } from './algorithm.ts';
import type { NamedKey } from './key.ts';

/** `cannot be checked`: this machine has no WebCrypto, which says nothing about the token. */
export type Verdict = 'valid' | 'not valid' | 'not checked' | 'cannot be checked';

export interface Signature {
  verdict: Verdict;
  step: InspectionStep;
}

export async function judgeSignature(
  about: About,
  token: Token,
  { fits }: Algorithm,
  key: NamedKey,
): Promise<Signature> {
  const verdict = fits && key.id !== undefined ? await verify(about, token.text, key.id) : 'not checked';
  const tone = { valid: 'plain', 'not valid': 'hostile', 'not checked': 'hostile' } as const;
  const step = { id: 'signature', label: 'Signature', word: verdict } as const;
  return {
    verdict,
    step: {
      ...step,
      says: sayVerdict(about, verdict, fits, key.label),
      tone: verdict === 'cannot be checked' ? 'unproven' : tone[verdict],
    },
  };
}

async function verify({ incident }: About, text: string, id: string): Promise<Verdict> {
  // Browsers keep it from pages that came neither from this machine nor over https.
  if (globalThis.crypto?.subtle === undefined) return 'cannot be checked';
  try {
    await compactVerify(text, publicKey(incident, id), { algorithms: ['ES256'] });
    return 'valid';
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'not valid';
    throw error;
  }
}

function sayVerdict({ scenario }: About, verdict: Verdict, fits: boolean, label: string): string {
  const { product, credential } = wordsOf(scenario);
  switch (verdict) {
    case 'valid':
      return `It was made with ${label}. That tells who can use the ${credential}, not who made this ${product}.`;
    case 'not valid':
      return `This text was not signed with ${label}, or it was changed afterwards.`;
    case 'not checked':
      return fits
        ? `There is no ${credential} to check it with.`
        : 'It was not looked at, because the algorithm is not accepted.';
    case 'cannot be checked':
      return 'This page may not check signatures: it was opened neither from this machine nor over https.';
  }
}
