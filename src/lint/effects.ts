// Every list of effects in a scenario: where it stands, and under which key the minute is remembered at which it comes.
import type { Effect } from '../scenario/grammar.ts';
import type { Path } from '../scenario/places.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { written } from './written.ts';

export interface EffectList {
  path: Path;
  /** `done:card`, `shadowed:query`, `ended:inject.option`, `silent:inject`, `act:act`, `determined:id.verdict`. */
  key: string;
  effects: Effect[];
}

export function effectLists(s: Scenario): EffectList[] {
  return [...cardLists(s), ...injectLists(s), ...frameLists(s)].filter(({ effects }) => effects.length > 0);
}

function cardLists(s: Scenario): EffectList[] {
  return Object.entries(s.cards).flatMap(([id, card]) => [
    { path: ['cards', id, 'then'], key: `done:${id}`, effects: card.then },
    ...Object.entries(card.options).map(([option, { then }]) => ({
      path: ['cards', id, 'options', option, 'then'],
      key: `done:${id}.${option}`,
      effects: then,
    })),
  ]);
}

function injectLists(s: Scenario): EffectList[] {
  return Object.entries(s.injects).flatMap(([id, inject]) => [
    { path: ['injects', id, 'silence', 'then'], key: `silent:${id}`, effects: inject.silence.then },
    ...Object.entries(inject.options).map(([option, { then }]) => ({
      path: ['injects', id, 'options', option, 'then'],
      key: `ended:${id}.${option}`,
      effects: then,
    })),
  ]);
}

function frameLists(s: Scenario): EffectList[] {
  const acts = Object.entries(s.acts).map(([id, { then }]) => ({
    path: ['acts', id, 'then'],
    key: `act:${id}`,
    effects: then,
  }));
  const verdicts = Object.entries(s.determinations).flatMap(([id, about]) =>
    Object.entries(about.verdicts).map(([verdict, { then }]) => ({
      path: ['determinations', id, 'verdicts', verdict, 'then'],
      key: `determined:${id}.${verdict}`,
      effects: then,
    })),
  );
  const runs = Object.entries(s.queries).map(([id, { then = [] }]) => ({
    path: ['queries', id, 'then'],
    key: `shadowed:${id}`,
    effects: then,
  }));
  return [...acts, ...verdicts, ...runs];
}

/** Where each effect of a list stands: one that was written with a list of ids has become several. */
export function effectPaths(input: unknown, { path, effects }: EffectList): Path[] {
  const texts = written(input, path);
  if (!Array.isArray(texts)) return effects.map(() => path);
  return texts.flatMap((text, index) => effectsIn(text).map(() => [...path, index]));
}

function effectsIn(text: unknown): unknown[] {
  const { learn, issue } = text as Record<string, unknown>;
  const ids = learn ?? issue;
  return Array.isArray(ids) ? ids : [ids];
}
