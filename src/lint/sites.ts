// Every place of a scenario where a condition stands, with the way to it in the file.
import type { Condition } from '../scenario/grammar.ts';
import type { Path } from '../scenario/places.ts';
import type { Option } from '../scenario/table-nouns.ts';
import { effectLists, effectPaths } from './effects.ts';
import type { Subject } from './subject.ts';
import { dutyPath, scorePath } from './written.ts';

export interface Site {
  path: Path;
  condition: Condition;
}

type Written = Pick<Subject, 'scenario' | 'input'>;
type Maybe = { path: Path; condition: Condition | undefined };

export function conditionSites(subject: Written): Site[] {
  return [
    ...worldSites(subject),
    ...peopleSites(subject),
    ...tableSites(subject),
    ...dutySites(subject),
    ...logSites(subject),
    ...endSites(subject),
    ...effectSites(subject),
  ].filter((site): site is Site => site.condition !== undefined);
}

/** The words of one thing under which a condition may stand. */
function under<T extends object>(path: Path, thing: T, words: readonly (keyof T & string)[]): Maybe[] {
  return words.map((word) => ({ path: [...path, word], condition: thing[word] as Condition | undefined }));
}

function each<T>(home: string, things: Record<string, T>, sites: (thing: T, path: Path) => Maybe[]): Maybe[] {
  return Object.entries(things).flatMap(([id, thing]) => sites(thing, [home, id]));
}

function ifs(path: Path, list: readonly { if: Condition }[] = []): Maybe[] {
  return list.map((one, index) => ({ path: [...path, index, 'if'], condition: one.if }));
}

function worldSites({ scenario: s }: Written): Maybe[] {
  return [
    ...each('acts', s.acts, (one, path) => under(path, one, ['opens'])),
    ...each('flows', s.flows, (one, path) => under(path, one, ['from', 'to', 'while', 'unless'])),
    ...each('credentials', s.credentials, (one, path) => under(path, one, ['exposed'])),
    ...each('relying-parties', s.parties, (one, path) => under(path, one, ['known', 'seen'])),
    ...each('evidence', s.evidence, (one, path) => [
      ...under(path, one, ['ends']),
      ...ifs([...path, 'sooner'], one.sooner),
    ]),
  ];
}

function peopleSites({ scenario: s }: Written): Maybe[] {
  const { notice } = s;
  return [
    ...each('people', s.people, (one, path) => [
      ...under(path, one, ['from']),
      ...ifs([...path, 'sooner'], one.sooner),
    ]),
    ...each('audiences', s.audiences, (one, path) => under(path, one, ['known', 'needs'])),
    ...(notice ? under(['notice'], notice, ['needs']) : []),
    ...each('notice', notice?.items ?? {}, (one, path) =>
      under(['notice', 'items', ...path.slice(1)], one, ['known']),
    ),
    ...each('releases', s.releases, (one, path) => [
      ...under(path, one, ['needs']),
      ...ifs([...path, 'shorter'], one.shorter),
      ...Object.entries(one.topics).flatMap(([topic, { known, phrases }]) => [
        ...under([...path, 'topics', topic], { known }, ['known']),
        ...Object.entries(phrases).flatMap(([id, phrase]) =>
          under([...path, 'topics', topic, 'phrases', id], phrase, ['if']),
        ),
      ]),
    ]),
    ...each('claims', s.claims, (claim, path) =>
      Object.entries(claim.readings).flatMap(([id, one]) => under([...path, 'readings', id], one, ['when'])),
    ),
    ...each('determinations', s.determinations, (one, path) => under(path, one, ['needs'])),
  ];
}

function tableSites({ scenario: s }: Written): Maybe[] {
  const options = (path: Path, all: Record<string, Option>): Maybe[] =>
    Object.entries(all).flatMap(([id, one]) => under([...path, 'options', id], one, ['if']));
  return [
    ...each('cards', s.cards, (card, path) => [
      ...under(path, card, ['needs', 'dealt', 'gone']),
      ...ifs([...path, 'shorter'], card.shorter),
      ...options(path, card.options),
    ]),
    ...each('injects', s.injects, (inject, path) => [
      ...under(path, inject, ['when']),
      ...options(path, inject.options),
    ]),
    ...each('plans', s.plans, (plan, path) => [
      ...under(path, plan, ['needs']),
      ...(['choices', 'extras'] as const).flatMap((part) =>
        Object.entries(plan[part]).flatMap(([id, one]) => under([...path, part, id], one, ['needs'])),
      ),
    ]),
  ];
}

function dutySites({ scenario: s, input }: Written): Maybe[] {
  return Object.entries(s.duties).flatMap(([id, duty]) => {
    const path = dutyPath(input, id);
    return [
      ...under(path, duty, ['clock', 'closed', 'met']),
      { path: [...path, 'needs'], condition: duty.opens },
      ...ifs([...path, 'shorter'], duty.shorter),
      ...Object.entries(duty.fields).flatMap(([field, one]) =>
        under([...path, 'fields', field], one, ['knowable']),
      ),
      ...Object.entries(duty.facts).flatMap(([fact, one]) => under([...path, 'facts', fact], one, ['when'])),
    ];
  });
}

function logSites({ scenario: s }: Written): Maybe[] {
  return [
    ...(s.logs ? under(['logs'], s.logs, ['needs']) : []),
    ...each('tables', s.logs?.tables ?? {}, (one, path) => under(['logs', ...path], one, ['needs', 'until'])),
    ...each('queries', s.queries, (query, path) =>
      Object.entries(query.terms).flatMap(([id, term]) => under([...path, 'terms', id], term, ['needs'])),
    ),
  ];
}

function endSites({ scenario: s, input }: Written): Maybe[] {
  const whens = (path: Path, list: readonly { when?: Condition }[]): Maybe[] =>
    list.flatMap((one, index) => under([...path, index], one, ['when']));
  return [
    ...Object.entries(s.score.rules).flatMap(([id, rule]) =>
      under(scorePath(input, id), rule, ['when', 'halved']),
    ),
    ...each('endings', s.endings, (one, path) => under(path, one, ['when'])),
    ...s.hints.flatMap((one, index) => under(['hints', index], one, ['when', 'until'])),
    ...whens(['debrief', 'chapters'], s.debrief.chapters ?? []),
    ...each('standing', s.standing, (words, path) => whens(path, words)),
    ...each('sources', s.map.sources, (one, path) =>
      under(['map', ...path], one, ['appears', 'hostile', 'proven']),
    ),
    ...each('places', s.map.places, (one, path) => under(['map', ...path], one, ['touched', 'clear'])),
  ];
}

function effectSites({ scenario: s, input }: Written): Maybe[] {
  return effectLists(s).flatMap((list) => {
    const paths = effectPaths(input, list);
    return list.effects.map((effect, index) => ({
      path: [...(paths[index] ?? list.path), 'if'],
      condition: effect.if,
    }));
  });
}
