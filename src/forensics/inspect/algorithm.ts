// What the header asks of whoever checks it. Everything in it was written by whoever made the token, so it may name
// one of the things that are accepted, and decides nothing.
import * as z from 'zod/mini';
import type { InspectionStep } from '../desk-types.ts';
import { sayValue, valueIn } from '../read-token.ts';
import type { Member } from '../read-token.ts';

const ACCEPTED = 'accepted: ES256, named by the header';

/** `fits`: the signature may be looked at. */
export interface Algorithm {
  fits: boolean;
  step: InspectionStep;
}

export function judgeAlgorithm(header: Member[]): Algorithm {
  const trouble = troubleOf(header);
  const [word, says] = trouble ?? [
    'ES256',
    'It is signed with a private key; the public one can only check.',
  ];
  const step = { id: 'algorithm', label: 'Algorithm', word, says } as const;
  return { fits: trouble === undefined, step: { ...step, tone: trouble ? 'hostile' : 'plain' } };
}

function troubleOf(header: Member[]): [word: string, says: string] | undefined {
  const crit = valueIn(header, 'crit');
  if (crit !== undefined) {
    const found = `The header demands that ${sayValue(crit, 60)} be understood (crit)`;
    return ['asks for more', `${found}, and no such thing is; accepted: a header without crit.`];
  }
  const alg = z.safeParse(z.string(), valueIn(header, 'alg')).data;
  if (alg === undefined) return ['not named', `The header names no algorithm (alg); ${ACCEPTED}.`];
  if (alg === 'ES256') return undefined;
  return [sayValue(alg, 20), `${reasonAgainst(alg)}; ${ACCEPTED}.`];
}

function reasonAgainst(alg: string): string {
  if (/^none$/i.test(alg)) return 'The header says that nothing is signed (none)';
  if (/^HS\d+$/.test(alg))
    return `${alg} is a shared secret: whoever can check such a signature can make one`;
  return `The header names “${sayValue(alg, 20)}”`;
}
