// The crowded table, with logs to look into and a rule that ran in shadow.
import type { Sight, SightQuery } from '../../../src/incident/sight-types.ts';
import { crowded } from './crowded.ts';

const query: SightQuery = {
  id: 'forged-cards',
  label: 'Which cards were forged',
  table: 'gateway',
  names: 'jti',
  product: 'access card',
  terms: [
    {
      id: 'many-pages',
      label: 'comes from an address with over 2,000 pages an hour',
      where: 'gateway.address_hour > 2000',
      legal: true,
    },
    { id: 'abroad', label: 'comes from abroad', where: "gateway.region = 'abroad'", legal: true },
    {
      id: 'no-member',
      label: 'names a member who does not exist',
      where: 'NOT EXISTS (SELECT 1 FROM members WHERE members.sub = gateway.sub)',
      legal: true,
    },
    {
      id: 'whole-minute',
      label: 'was issued on a whole minute',
      where: "gateway.iat LIKE '%:00.000'",
      legal: false,
      why: 'Nobody has found this habit yet.',
    },
    {
      id: 'not-issued',
      label: 'is not on the issuance list',
      where: 'NOT EXISTS (SELECT 1 FROM issuance WHERE issuance.jti = gateway.jti)',
      legal: true,
    },
    {
      id: 'watermark',
      label: 'was issued at least 15 minutes before',
      where: 'unixepoch(gateway.at) - unixepoch(gateway.iat) >= 15 * 60',
      legal: true,
    },
  ],
  sql: "SELECT DISTINCT gateway.jti\nFROM gateway\nWHERE gateway.region = 'abroad'",
  mode: 'shadow',
  flagged: 1275,
  ofRows: 13_880,
  signs: [
    { id: 'listed', label: 'are on the issuance list by now', count: 41 },
    { id: 'signed-in', label: 'have a sign-in behind them', count: 29 },
    { id: 'nobody', label: 'name a member who does not exist', count: 688 },
  ],
  hints: [
    {
      minute: 2100,
      says: 'Every honest card was made by somebody, before a door saw it. Who makes cards, and does he write it down?',
    },
    {
      minute: 2150,
      says: 'This is how we would ask it. Mind the host that never sends, and how far back the list reaches.',
      sql: 'SELECT gateway.jti\nFROM gateway\nWHERE gateway.at > (SELECT min(issued) FROM issuance)\n  AND NOT EXISTS (SELECT 1 FROM issuance WHERE issuance.jti = gateway.jti)',
    },
  ],
  hintsLeft: 3,
  nextHintMinutes: 20,
  shadowCard: 'shadow-rule',
  enforceCard: 'enforce-rule',
  canEnforce: false,
  why: 'People must do that: it is a procedure of its own.',
};

const enforceCard = crowded.hand
  .filter(({ id }) => id === 'shadow-rule')
  .map((card) => ({
    ...card,
    id: 'enforce-rule',
    kind: 'contain' as const,
    title: 'Enforce the rule at the door',
    text: 'The gateways refuse what the rule flags, from now on.',
    price: 'Honest members whom the rule flags are refused too.',
    who: 'ID + PL',
    takes: '45 min – 1 h',
    legal: false,
    why: 'The identity engineer works on the signatures until 10:20.',
  }));

export const atDesk: Sight = {
  ...crowded,
  logs: {
    saved: [
      {
        name: 'Reads at night',
        sql: "SELECT *\nFROM gateway\nWHERE time(gateway.at) < '05:00'",
        minute: 2000,
      },
    ],
  },
  queries: [query],
  hand: [...crowded.hand, ...enforceCard],
};

/** No cards in the way: a rule is put to work at once. */
export const atFreeDesk: Sight = {
  ...atDesk,
  queries: [withoutCards(query), { ...withoutCards(query), id: 'second', label: 'Which pages were read' }],
};

function withoutCards(from: SightQuery): SightQuery {
  const { shadowCard: _, enforceCard: __, why: ___, ...rest } = from;
  return { ...rest, canEnforce: true };
}
