// Which key a token says it was signed with. Only the game's own keys are ever used; a key that a token brings with it,
// or an address where one should be fetched, proves no more than a passport that its bearer printed.
import * as z from 'zod/mini';
import { sayDay } from '../../incident/say.ts';
import { sightCredentials } from '../../incident/sight/estate.ts';
import type { SightCredential, Tone } from '../../incident/sight-types.ts';
import type { InspectionStep } from '../desk-types.ts';
import { sayValue, valueIn } from '../read-token.ts';
import type { Member } from '../read-token.ts';
import { capital, wordsOf } from './about.ts';
import type { About } from './about.ts';

/** Undefined id: nobody at the table knows such a key, so there is none to check with. */
export interface NamedKey {
  id?: string;
  label: string;
  published: boolean;
  step: InspectionStep;
}

const BROUGHT = ['jwk', 'x5c', 'jku', 'x5u'];

export function judgeKey(about: About, header: Member[]): NamedKey {
  const kid = valueIn(header, 'kid');
  const name = z.safeParse(z.string(), kid).data;
  // As far as the team can see: a key that is only made later in the game does not exist yet.
  const key = sightCredentials(about.scenario, about.incident).find(({ id }) => id === name);
  const label = key?.label ?? `“${sayValue(kid ?? '', 40)}”`;
  const published = key !== undefined && about.incident.credentials[key.id]?.issuedAt !== undefined;
  const step = stepFor(about, header, key ? describe(about, key) : unknownKey(about, kid));
  return { ...(key ? { id: key.id } : {}), label, published, step };
}

type Told = Pick<InspectionStep, 'word' | 'says' | 'tone'>;

function stepFor(about: About, header: Member[], told: Told): InspectionStep {
  const { credential } = wordsOf(about.scenario);
  const head = { id: 'key', label: capital(credential) } as const;
  const brought = BROUGHT.filter((name) => valueIn(header, name) !== undefined).join(', ');
  if (brought === '') return { ...head, ...told };
  const says = `The header brings a ${credential} of its own (${brought}), which is never used. ${told.says}`;
  return { ...head, word: `brings its own ${credential}`, says, tone: 'hostile' };
}

function unknownKey({ scenario }: About, kid: unknown): Told {
  const { credential } = wordsOf(scenario);
  const accepted = `accepted: a kid from the ${credential} list`;
  if (typeof kid !== 'string') {
    return {
      word: 'not named',
      says: `The header names no ${credential} (kid); ${accepted}.`,
      tone: 'hostile',
    };
  }
  const says = `Nobody here has a ${credential} named “${sayValue(kid, 40)}”; ${accepted}.`;
  return { word: 'unknown', says, tone: 'hostile' };
}

function describe(about: About, { id, label, word, tone }: SightCredential): Told {
  const state = about.incident.credentials[id];
  const name = capital(label);
  switch (state?.state) {
    case 'current':
      return { word, says: `${name} is the one that signs now.`, tone };
    case 'previous':
      return { word, says: `${name} no longer signs, and is still on the list.`, tone };
    case 'retired': {
      const day = sayDay(about.scenario, state.retiredAt ?? 0);
      const says = `${name} was taken off the list on ${day}. What it signed before still fits it.`;
      return { word, says, tone: 'unproven' };
    }
    default: {
      const says = `${name} was made and never published: the issuer has signed nothing with it.`;
      return { word, says, tone: 'hostile' satisfies Tone };
    }
  }
}
