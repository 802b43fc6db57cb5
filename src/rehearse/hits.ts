// In how many games each thing of a scenario came up, and what never did.
import { effectLists } from '../lint/effects.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { decisionsOf } from './decisions.ts';
import { DUTY_OUTCOMES } from './outcome.ts';
import type { DutyOutcome } from './outcome.ts';

export const REACHED = ['cards', 'injects', 'options', 'claims', 'endings', 'rules'] as const;
export type Reached = (typeof REACHED)[number];

/** Id → games. A claim has one for each standing, a rule of the score one for points gained and one for points lost. */
export type Hits = Record<Reached, Record<string, number>> & {
  duties: Record<string, Record<DutyOutcome, number>>;
};

type Counts = Readonly<Record<string, number>>;

/** `counts`: the keys of a tally → games. */
export function hitsOf(s: Scenario, counts: Counts): Hits {
  const count = (key: string): number => counts[key] ?? 0;
  const each = (ids: string[], key: (id: string) => string): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, count(key(id))]));
  const options = decisionsOf(s).filter(({ others, id }) => others.length > 0 || id.includes('.'));
  return {
    cards: each(Object.keys(s.cards), (id) => `started:${id}`),
    injects: each(Object.keys(s.injects), (id) => `sent:${id}`),
    options: Object.fromEntries(options.map(({ id, key }) => [id, count(key)])),
    claims: Object.fromEntries(claimKeys(s).map(([id, key]): [string, number] => [id, count(key)])),
    endings: each(Object.keys(s.endings), (id) => `ending:${id}`),
    rules: Object.fromEntries(
      ruleKeys(s).map((key): [string, number] => [key.replace(':', ' '), count(key)]),
    ),
    duties: Object.fromEntries(
      Object.keys(s.duties).map((id) => [
        id,
        Object.fromEntries(DUTY_OUTCOMES.map((one) => [one, count(`duty:${id}.${one}`)])),
      ]),
    ) as Hits['duties'],
  };
}

/** Which standings a claim can have follows from who says what of it. */
function claimKeys(s: Scenario): [string, string][] {
  const contradicted = new Set(
    Object.values(s.claims).flatMap(({ statements }) =>
      Object.values(statements).flatMap(({ contradicts }) => contradicts),
    ),
  );
  const judged = new Set(
    effectLists(s).flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.do === 'adjudicate' ? [effect.claim] : [])),
    ),
  );
  return Object.entries(s.claims).flatMap(([id, { statements }]): [string, string][] => {
    const said = Object.entries(statements);
    const sure = said.some(([, { standing }]) => standing !== 'claimed');
    return [
      ...(said.length > 0 ? ([[`${id} claimed`, `claimed:${id}`]] as [string, string][]) : []),
      ...(sure ? ([[`${id} verified`, `known:${id}`]] as [string, string][]) : []),
      ...(judged.has(id) ? ([[`${id} adjudicated`, `adjudicated:${id}`]] as [string, string][]) : []),
      ...said.flatMap(([part]): [string, string][] =>
        contradicted.has(`${id}.${part}`)
          ? [[`${id}.${part} contradicted`, `contradicted:${id}.${part}`]]
          : [],
      ),
    ];
  });
}

/** A rule gains or costs as far as its points go above or below nothing. */
function ruleKeys(s: Scenario): string[] {
  return Object.entries(s.score.rules).flatMap(([id, { points, never, most }]) => {
    const all = [...points.map(([, one]) => one), never, most];
    return [
      ...(all.some((one) => one > 0) ? [`gained:${id}`] : []),
      ...(all.some((one) => one < 0) ? [`cost:${id}`] : []),
    ];
  });
}

/** What came up in no game. */
export const unreachedOf = (hits: Hits): Record<Reached, string[]> =>
  Object.fromEntries(
    REACHED.map((what) => [what, Object.keys(hits[what]).filter((id) => hits[what][id] === 0)]),
  ) as Record<Reached, string[]>;
