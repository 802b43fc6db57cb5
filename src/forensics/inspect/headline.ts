import type { Inspection } from '../desk-types.ts';
import { wordsOf } from './about.ts';
import type { About } from './about.ts';
import type { Algorithm } from './algorithm.ts';
import type { Issuance } from './issuance.ts';
import type { NamedKey } from './key.ts';
import type { Signature } from './signature.ts';
import type { Time } from './time.ts';

export interface Findings {
  algorithm: Algorithm;
  key: NamedKey;
  signature: Signature;
  time: Time;
  issuance: Issuance;
}

type Headline = Pick<Inspection, 'says' | 'tone'>;

/** The finding in one sentence; a second one where it has expired. A valid signature alone is never good news. */
export function headlineOf(about: About, findings: Findings): Headline {
  const { verdict } = findings.signature;
  if (verdict === 'cannot be checked') return { says: findings.signature.step.says, tone: 'unproven' };
  if (verdict !== 'valid') return { says: sayInvalid(about, findings), tone: 'hostile' };
  const { says, tone } = signed(about, findings);
  return { says: `${says}${sayExpired(about, findings.time)}`, tone };
}

function sayInvalid(about: About, { algorithm, key }: Findings): string {
  const { product, credential } = wordsOf(about.scenario);
  if (!algorithm.fits) return `This ${product} proves nothing: its header asks for no signature that counts.`;
  if (key.id === undefined)
    return `This ${product} proves nothing: it is signed with no ${credential} of ours.`;
  return `The signature is not valid: it was not made with ${key.label}.`;
}

function signed(about: About, { key, time, issuance }: Findings): Headline {
  const { product, credential } = wordsOf(about.scenario);
  const valid = 'The signature is valid';
  const unproven = `${valid}: its maker can use ${key.label}. Whether that was the issuer is open`;
  if (issuance.known === 'not listed')
    return { says: `${valid}, and the issuer has no record of making this ${product}.`, tone: 'hostile' };
  if (!key.published)
    return { says: `${valid}, with a ${credential} that was never published.`, tone: 'hostile' };
  if (time.verdict === 'in the future' || time.verdict === 'not a time')
    return { says: `${valid}, but no honest ${product} says this of its time.`, tone: 'hostile' };
  switch (issuance.known) {
    case 'listed':
      return { says: `${valid}, and the issuer has a record of making this ${product}.`, tone: 'safe' };
    case 'too old':
      return { says: `${unproven}: the issuance list does not reach back that far.`, tone: 'unproven' };
    case 'cannot be read':
      return { says: `${unproven}: nobody may read the issuance list yet.`, tone: 'unproven' };
    case 'no name':
      return { says: `${unproven}: this ${product} has no name to look for.`, tone: 'unproven' };
  }
}

function sayExpired({ scenario }: About, { expired }: Time): string {
  if (expired === undefined) return '';
  const { credential, door } = wordsOf(scenario);
  return ` It expired on ${expired}; the ${door}s below are judged for a fresh one with the same ${credential}.`;
}
