// The ring of doors around the gateway: one per relying party, wide ones for those with many checks.
import type { SightParty } from '../incident/sight-types.ts';
import type { DoorState } from './palette.ts';

export interface Door {
  id: string;
  state: DoorState;
  /** Radians clockwise from the right, as a canvas counts; from < to. */
  from: number;
  to: number;
}

/** Where the strands of the key come in. */
const MOUTH = 0.34;
const TURN = Math.PI * 2;

export function ring(parties: readonly SightParty[]): Door[] {
  if (parties.length === 0) return [];
  const arc = TURN - MOUTH;
  const gap = Math.min(0.07, (arc / parties.length) * 0.25);
  // Half of the ring is shared equally, so that the smallest party can still be seen.
  const shares = parties.map((party) => Math.max(0, party.share));
  const sum = shares.reduce((total, share) => total + share, 0);
  const even = 1 / parties.length;
  let at = -Math.PI / 2 + MOUTH / 2;
  return parties.map((party, index) => {
    const weight = sum > 0 ? (even + (shares[index] ?? 0) / sum) / 2 : even;
    const from = at + gap / 2;
    at += arc * weight;
    // While nothing has been noticed a door that trusts its list is simply there.
    const state = party.tone === 'plain' ? 'off' : party.state;
    return { id: party.id, state, from, to: at - gap / 2 };
  });
}
