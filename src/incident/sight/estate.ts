import type { Scenario } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { first } from '../conditions.ts';
import { edgeOf } from '../claims.ts';
import { forgets } from '../evidence.ts';
import type { EvidenceState, Incident } from '../incident.ts';
import { accepts, passesFor } from '../parties.ts';
import { sayDay } from '../say.ts';
import type { SightCredential, SightEvidence, SightParty, Tone } from '../sight-types.ts';

export function sightEvidence(s: Scenario, x: Incident): SightEvidence[] {
  return Object.entries(s.evidence).map(([id, about]) => {
    const state = x.evidence[id] as EvidenceState;
    const shown = evidenceState(state);
    const days = about.keepsDays !== undefined;
    return {
      id,
      label: about.label,
      keeps: days ? `${about.keepsDays} days` : (about.worth ?? 'until it is gone'),
      ...(about.heldBy ? { heldBy: about.heldBy } : {}),
      state: shown,
      word: shown === 'kept' && !forgets(s, id) ? 'forgets nothing' : EVIDENCE_WORDS[shown],
      tone: shown === 'kept' ? toneOfKept(s, x, id) : EVIDENCE_TONES[shown],
      ...(days && shown !== 'lost' ? { from: sayDay(s, edgeOf(s, x, id)) } : {}),
      shows: about.shows.map((claim) => s.claims[claim]?.label ?? claim),
    };
  });
}

function toneOfKept(s: Scenario, x: Incident, id: string): Tone {
  if (!forgets(s, id)) return 'safe';
  return x.phase === 'undetected' ? 'plain' : EVIDENCE_TONES.kept;
}

/** A hold that was asked for looks the same to the team whether or not it has reached the store: *placed*. */
function evidenceState(state: EvidenceState): SightEvidence['state'] {
  if (state.lostAt !== undefined) return 'lost';
  if (state.verifiedAt !== undefined) return 'verified';
  return state.askedAt === undefined ? 'kept' : 'placed';
}

const EVIDENCE_WORDS: Record<SightEvidence['state'], string> = {
  kept: 'no hold',
  asked: 'hold asked for',
  placed: 'hold placed, not verified',
  held: 'hold placed, not verified',
  verified: 'held · verified',
  lost: 'gone',
};
const EVIDENCE_TONES: Record<SightEvidence['state'], Tone> = {
  kept: 'hostile',
  asked: 'unproven',
  placed: 'unproven',
  held: 'unproven',
  verified: 'safe',
  lost: 'hostile',
};

export function sightCredentials(s: Scenario, x: Incident): SightCredential[] {
  return Object.entries(s.credentials)
    .filter(([id, about]) => about.made !== undefined || x.credentials[id]?.issuedAt !== undefined)
    .map(([id, about]) => {
      const exposed = about.exposed !== undefined && first(x, about.exposed) !== undefined;
      const state = x.credentials[id]?.state as SightCredential['state'];
      const shown = exposed && state !== 'retired' && state !== 'unpublished' ? 'suspected' : state;
      return {
        id,
        label: about.label,
        ...(about.note ? { note: about.note } : {}),
        state: shown,
        word: `${CREDENTIAL_WORDS[state]}${exposed ? ' · others could read it' : ''}`,
        tone: exposed && state !== 'retired' ? 'hostile' : state === 'current' ? 'key' : 'plain',
        exposed,
      };
    });
}

const CREDENTIAL_WORDS: Record<string, string> = {
  current: 'signs now',
  previous: 'still on the list',
  unpublished: 'spare, not published',
  retired: 'off the list',
};

/** Until somebody has analysed anything, nobody at the table asks who trusts which key. */
export const noDoubt = (x: Incident): boolean => x.phase === 'undetected' || x.phase === 'triage';

export function sightParties(s: Scenario, x: Incident): SightParty[] {
  const bad = suspects(s, x);
  return Object.entries(s.parties)
    .filter(([, about]) => !about.known || first(x, about.known) !== undefined)
    .map(([id, about]) => {
      const state = partyState(s, x, id, bad);
      return {
        id,
        label: about.label,
        // How long it keeps a key, and which, somebody must have looked up.
        ...(about.note && (!about.seen || first(x, about.seen) !== undefined) ? { note: about.note } : {}),
        share: about.share / WHOLE,
        state,
        word:
          state === 'trusts' && noDoubt(x)
            ? `checks every ${s.words['product'] ?? 'card'}`
            : PARTY_WORDS[state],
        tone: state === 'trusts' && noDoubt(x) ? 'plain' : PARTY_TONES[state],
      };
    });
}

/** The credentials that somebody else may hold, as the world has it; before anybody asks, all that were there at the start. */
function suspects(s: Scenario, x: Incident): string[] {
  return Object.keys(s.credentials).filter(
    (id) =>
      s.credentials[id]?.state !== 'unpublished' ||
      s.credentials[id]?.exposed !== undefined ||
      x.credentials[id]?.issuedAt === -1,
  );
}

function partyState(s: Scenario, x: Incident, id: string, bad: string[]): SightParty['state'] {
  const about = s.parties[id];
  if (!about || about.accepts.length === 0) return 'off';
  const passes = Math.max(0, ...bad.map((one) => passesFor(s, x, id, one)));
  const changed = bad.some((one) => x.credentials[one]?.retiredAt !== undefined);
  if (about.seen && first(x, about.seen) === undefined)
    return changed || passes === 0 ? 'unproven' : 'trusts';
  if (passes === 0) return 'refuses';
  const full = Math.max(0, ...bad.map((one) => accepts(s, x, id, one)));
  return passes < WHOLE && full > 0 && passes < full
    ? 'turning'
    : changed && passes < WHOLE
      ? 'turning'
      : 'trusts';
}

const PARTY_WORDS: Record<SightParty['state'], string> = {
  trusts: 'trusts the old key',
  turning: 'turning',
  refuses: 'refuses the old key',
  unproven: 'said OK · nobody tested it',
  off: 'asks the issuer each time',
};
const PARTY_TONES: Record<SightParty['state'], Tone> = {
  trusts: 'unproven',
  turning: 'unproven',
  refuses: 'safe',
  unproven: 'unproven',
  off: 'safe',
};
