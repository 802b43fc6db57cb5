// Would a relying party take a token like this now? By its own lights, and by what stands in front of it.
import { first } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import { linksOf } from '../../incident/links.ts';
import { accepts, coverage, passesFor } from '../../incident/parties.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Party } from '../../scenario/world-nouns.ts';
import type { Inspection } from '../desk-types.ts';
import { wordsOf } from './about.ts';
import type { About } from './about.ts';
import type { Issuance } from './issuance.ts';
import type { NamedKey } from './key.ts';
import type { Verdict } from './signature.ts';

type Door = Inspection['doors'][number];
type Answer = Pick<Door, 'verdict' | 'says'>;

interface Judged {
  key: NamedKey;
  signature: Verdict;
  known: Issuance['known'];
}

/** The doors the team knows. An expired token is judged as a fresh one with the same key. */
export function judgeDoors(about: About, token: Judged): Door[] {
  const { scenario, incident } = about;
  return Object.entries(scenario.parties)
    .filter(([, { known }]) => known === undefined || first(incident, known) !== undefined)
    .map(([id, party]) => {
      const answer = answerOf(about, id, party, token);
      return { id, label: party.label, ...answer, tone: toneOf(answer.verdict, token) };
    });
}

function toneOf(verdict: Door['verdict'], { signature, known }: Judged): Door['tone'] {
  if (verdict === 'unknown') return 'unproven';
  const honest = known === 'listed' && signature === 'valid';
  if (verdict === 'refuses') return honest ? 'plain' : 'safe';
  if (honest) return 'safe';
  return known === 'not listed' ? 'hostile' : 'unproven';
}

function answerOf(about: About, id: string, party: Party, { key, signature, known }: Judged): Answer {
  const { scenario: s, incident: x } = about;
  const { credential } = wordsOf(s);
  const asks = party.accepts.length === 0;
  // That a door asks is on the estate for all to see; which keys the others trust is not.
  const seen = asks || party.seen === undefined || first(x, party.seen) !== undefined;
  if (!seen) return unknown(`Nobody has looked at which ${credential}s it trusts.`);
  if (signature === 'cannot be checked') return unknown('The signature could not be checked here.');
  if (signature === 'not valid') return refuses('It checks signatures, and this one is not valid.');
  if (signature !== 'valid' || key.id === undefined)
    return refuses(`It takes nothing but ES256 with a ${credential} that it knows.`);
  return asks ? asking(about, key.id, known) : trusting(about, id, party, key.id, known);
}

const takes = (says: string): Answer => ({ verdict: 'accepts', says });
const refuses = (says: string): Answer => ({ verdict: 'refuses', says });
const unknown = (says: string): Answer => ({ verdict: 'unknown', says });

function asking({ scenario, incident }: About, key: string, known: Judged['known']): Answer {
  const { product, credential } = wordsOf(scenario);
  const asks = `It asks the issuer about every ${product}`;
  if (known === 'not listed') return refuses(`${asks}, and the issuer has no record of this one.`);
  if (known !== 'listed') return unknown(`${asks}. What the issuer would say of this one is not known.`);
  return incident.credentials[key]?.retiredAt === undefined
    ? takes(`${asks}, and the issuer made this one.`)
    : refuses(`${asks}, and the issuer has taken this ${credential} off its list.`);
}

function trusting(about: About, id: string, party: Party, key: string, known: Judged['known']): Answer {
  const { scenario: s, incident: x } = about;
  const { product, credential } = wordsOf(s);
  const accepted = accepts(s, x, id, key);
  if (accepted === 0) return refuses(distrust(about, party, key));
  const trusts = `${accepted < WHOLE ? 'A part of it trusts' : 'It trusts'} this ${credential}`;
  if (known === 'listed') return takes(`${trusts}.`);
  const passes = passesFor(s, x, id, key);
  if (passes === accepted) return takes(`${trusts}, and nobody asks who made the ${product}.`);
  return guarded(`${trusts}. ${sayStoppers(s, x, id, key)}`, passes, known);
}

/** How much of what was not issued a control stops is for the debrief, so no figures here. */
function guarded(stops: string, passes: number, known: Judged['known']): Answer {
  if (passes > 0) return takes(`${stops} some of what was not issued; the rest passes.`);
  return known === 'not listed'
    ? refuses(`${stops} what was not issued.`)
    : unknown(`${stops} what was not issued, and whether this one was is open.`);
}

/** Why a door that checks for itself does not trust this key. */
function distrust({ scenario: s, incident: x }: About, party: Party, id: string): string {
  const { credential } = wordsOf(s);
  const follows = party.accepts.includes('current') || party.accepts.includes('previous');
  const state = x.credentials[id];
  if (state?.issuedAt === undefined) return `It does not know this ${credential}: it was never published.`;
  if (!follows && !party.accepts.includes(id)) return `It does not know this ${credential}.`;
  const unread = state.retiredAt === undefined && (!follows || x.published.at(-1) === id);
  return unread
    ? `It has not read the ${credential} list since this ${credential} was published.`
    : `It does not trust this ${credential} any more.`;
}

/** `“Quarantine” stops`: what the team has put before this door against misuse of the key. */
function sayStoppers(s: Scenario, x: Incident, party: string, credential: string): string {
  const { users, stoppers } = linksOf(s);
  const controls = new Set((users[credential] ?? []).flatMap((flow) => stoppers[flow] ?? []));
  const active = [...controls].filter((control) => coverage(s, x, control, party) > 0);
  const names = active.map((control) => `“${s.controls[control]?.label ?? control}”`);
  return `${names.join(' and ')} ${names.length === 1 ? 'stops' : 'stop'}`;
}
