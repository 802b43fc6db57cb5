import type { Scenario } from '../../scenario/scenario.ts';
import type { Finding, Rule } from '../subject.ts';
import { usesIn } from '../uses.ts';
import type { Uses } from '../uses.ts';

interface Kind {
  noun: string;
  home: string;
  ids: (s: Scenario) => string[];
  /** What would use it. */
  accepted: string;
}

const KINDS: Kind[] = [
  {
    noun: 'person',
    home: 'people',
    ids: (s) => Object.keys(s.people).filter((id) => s.people[id]?.standsIn.length === 0),
    accepted: 'a card, a report, a notice or an option with work that needs them, or an inject to them',
  },
  {
    noun: 'stock',
    home: 'stocks',
    ids: (s) => Object.keys(s.stocks),
    accepted: 'a flow, a price, a condition, a claim or a measure',
  },
  {
    noun: 'credential',
    home: 'credentials',
    ids: (s) =>
      Object.entries(s.credentials).flatMap(([id, { state }]) => (state === 'unpublished' ? [id] : [])),
    accepted: 'a flow that signs with it, an effect that publishes it, or a door that accepts it',
  },
  {
    noun: 'claim',
    home: 'claims',
    ids: (s) => Object.keys(s.claims),
    accepted: 'an effect that tells it, a condition, a field of a report, a measure or a quote',
  },
  {
    noun: 'evidence',
    home: 'evidence',
    ids: (s) => Object.keys(s.evidence),
    accepted: 'a hold, a table of the logs, a condition, a claim or a measure',
  },
];

export const unusedId: Rule = {
  id: 'unused-id',
  find: ({ scenario, input }) => {
    const uses = new Set([...usesIn(scenario, input), ...addressed(scenario)]);
    // Where nobody is named anywhere, people are only there to look on.
    const kinds = KINDS.filter(
      ({ noun }) => noun !== 'person' || [...uses].some((one) => one.startsWith('person:')),
    );
    return kinds.flatMap((kind) => unusedOf(kind, scenario, uses));
  },
};

function unusedOf({ noun, home, ids, accepted }: Kind, s: Scenario, uses: Uses): Finding[] {
  return ids(s)
    .filter((id) => !uses.has(`${noun}:${id}`))
    .map((id) => ({ path: [home, id], says: `Nothing uses "${id}"; what would: ${accepted}.` }));
}

/** An inject that names nobody goes to everybody. */
function addressed(s: Scenario): string[] {
  return Object.values(s.injects).flatMap(({ to }) => to.map((one) => `person:${one}`));
}
