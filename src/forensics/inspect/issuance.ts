import type { Tone } from '../../incident/sight-types.ts';
import type { InspectionStep } from '../desk-types.ts';
import { valueIn } from '../read-token.ts';
import type { Member } from '../read-token.ts';
import { wordsOf } from './about.ts';
import type { About, Known } from './about.ts';
import type { Verdict } from './signature.ts';

export interface Issuance {
  known: Known | 'no name';
  step: InspectionStep;
}

/** Did the issuer make it? The one question that no signature answers. */
export function judgeIssuance(about: About, claims: Member[], signature: Verdict): Issuance {
  const name = valueIn(claims, about.logs.names);
  const named = typeof name === 'string' || typeof name === 'number';
  const known = named ? about.knows(String(name)) : 'no name';
  const step = { id: 'issuance', label: 'Issuance' } as const;
  // A name is easily copied: what is on the list is the token of that name, and this need not be it.
  if (known === 'listed' && signature !== 'valid') {
    const says = 'The issuer made one of this name. Nothing shows that it is this one.';
    return { known, step: { ...step, word: 'only its name is on the list', says, tone: 'unproven' } };
  }
  const [word, says, tone] = told(about, known);
  return { known, step: { ...step, word, says, tone } };
}

function told({ scenario, logs }: About, known: Issuance['known']): [string, string, Tone] {
  const { product } = wordsOf(scenario);
  switch (known) {
    case 'listed':
      return ['on the list', `The issuer wrote down that it made this ${product}.`, 'safe'];
    case 'not listed':
      return ['not on the list', `The issuer has no record of making this ${product}.`, 'hostile'];
    case 'too old':
      return ['too old to say', 'The issuance list does not reach back that far.', 'unproven'];
    case 'cannot be read':
      return ['nobody has looked', 'Nobody may read the issuance list yet.', 'unproven'];
    case 'no name':
      return ['no name', `It has no name (${logs.names}) to look for on the issuance list.`, 'unproven'];
  }
}
