// The first minute: nothing has been played, nothing has been claimed, nobody has called.
import type { Sight } from '../../../src/incident/sight-types.ts';
import { crowded } from './crowded.ts';

export const empty: Sight = {
  ...crowded,
  minute: 0,
  clock: { date: 'Sun 16 Nov', time: '20:30', zone: 'KST', note: 'a quiet Sunday evening', local: 29388750 },
  phase: 'undetected',
  phases: crowded.phases.map((phase) => ({ ...phase, state: 'next' })),
  deciding: false,
  nextMinute: 102,
  people: crowded.people.map(({ id, short, title }) => ({
    id,
    short,
    title,
    state: 'off duty',
    word: 'off duty · 30 min to reach',
    hoursToday: 0,
  })),
  hand: [],
  drawer: [],
  running: [],
  desk: [],
  claims: [],
  duties: [],
  evidence: [],
  credentials: [],
  parties: [],
  stocks: [],
  audiences: [],
  notice: undefined,
  queries: [],
  determinations: [],
  map: {
    issuer: { label: 'Issuer', note: 'signs every card', keys: [] },
    center: { label: 'Gateway', note: 'trusts 7f2a', tone: 'plain', refusing: 0, parties: 0 },
    sources: [{ id: 'members', label: 'Members', note: '24.7 M active', tone: 'plain' }],
    places: [
      { id: 'address-book', label: 'Address book', note: 'as every evening', tone: 'plain', touched: false },
    ],
    streams: [{ id: 's', from: 'members', to: 'center', perSecond: 3600, kind: 'unproven' }],
  },
  standing: crowded.standing.map((one) => ({ ...one, word: 'nothing yet', tone: 'plain' })),
  log: [],
  hints: [],
  hintWaiting: false,
};
