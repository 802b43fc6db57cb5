import { readShare } from '../amounts.ts';
import { conditionAt, maybeCondition } from '../conditions.ts';
import { asList, each, itemPath, labelOf, take, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer, referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Debrief, Scenario, Source } from '../scenario.ts';
import type { EstateMap } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { WHOLE } from '../vocabulary.ts';

type MapInput = NonNullable<ScenarioInput['map']>;

export function endingsOf(draft: Draft): Scenario['endings'] {
  return each(draft.input.endings, ['endings'], (ending, path) =>
    tidy({
      ...ending,
      when: maybeCondition(draft, [...path, 'when'], ending.when),
    }),
  );
}

export function hintsOf(draft: Draft): Scenario['hints'] {
  return (draft.input.hints ?? []).map(({ when, says }, index) => ({
    when: conditionAt(draft, ['hints', index, 'when'], when),
    says,
  }));
}

export function standingOf(draft: Draft): Scenario['standing'] {
  return each(draft.input.standing, ['standing'], (words, path) =>
    (words ?? []).map(({ when, says, tone }, index) =>
      tidy({
        when: maybeCondition(draft, [...path, index, 'when'], when),
        says,
        tone: tone ?? 'unproven',
      }),
    ),
  );
}

export function mapOf(draft: Draft): EstateMap {
  const input = draft.input.map ?? {};
  return {
    sources: each(input.sources ?? flowSources(draft), ['map', 'sources'], (source, path, id) =>
      sourceAt(draft, path, source, id),
    ),
    center: { label: input.center?.label ?? draft.input.title },
    issuer: { label: input.issuer?.label ?? 'Issuer' },
    places: each(input.places, ['map', 'places'], (place, path, id) => placeAt(draft, path, place, id)),
  };
}

/** Without a map, each flow is a place of its own. */
function flowSources(draft: Draft): NonNullable<MapInput['sources']> {
  return Object.fromEntries(
    Object.entries(draft.input.flows ?? {}).map(([id, { label }]) => [id, { label, flows: id }]),
  );
}

function sourceAt(
  draft: Draft,
  path: Path,
  input: NonNullable<MapInput['sources']>[string],
  id: string,
): EstateMap['sources'][string] {
  return tidy({
    label: input.label ?? labelOf(id),
    note: input.note,
    flows: referAll(draft, 'flow', input.flows, [...path, 'flows']),
    appears: maybeCondition(draft, [...path, 'appears'], input.appears),
    hostile: maybeCondition(draft, [...path, 'hostile'], input.hostile),
    proven: maybeCondition(draft, [...path, 'proven'], input.proven),
  });
}

function placeAt(
  draft: Draft,
  path: Path,
  input: NonNullable<MapInput['places']>[string],
  id: string,
): EstateMap['places'][string] {
  return tidy({
    label: input.label ?? labelOf(id),
    party: input.party === undefined ? undefined : refer(draft, 'party', input.party, [...path, 'party']),
    touched: maybeCondition(draft, [...path, 'touched'], input.touched),
    clear: maybeCondition(draft, [...path, 'clear'], input.clear),
    weight:
      input.weight === undefined
        ? undefined
        : take(draft, [...path, 'weight'], readShare(input.weight), WHOLE),
    stocks:
      input.stocks === undefined ? undefined : referAll(draft, 'stock', input.stocks, [...path, 'stocks']),
  });
}

export function debriefOf(draft: Draft): Debrief {
  const input = draft.input.debrief ?? {};
  return tidy<Debrief>({
    title: input.title ?? 'What happened',
    intro: input.intro ?? '',
    case: (input.case ?? []).map((line) => tidy({ ...line, tags: asList(line.tags).join(' ') })),
    ours: input.ours ?? '',
    unsure: input.unsure ?? '',
    penalties: (input.penalties ?? []).map((penalty) =>
      tidy({
        ...penalty,
        amount: String(penalty.amount),
        kind: penalty.kind ?? 'beside',
        tags: penalty.tags ?? '',
      }),
    ),
    questions: input.questions ?? [],
    population: input.population,
    lanes: { thief: lanesOf(draft, input.lanes?.thief) },
  });
}

/** A lane of a flow that there is not would only be empty. */
function lanesOf(draft: Draft, flows: string | string[] | undefined): string[] {
  return asList(flows).filter((flow, index) => {
    if (draft.known.flow.has(flow)) return true;
    warn(
      draft,
      itemPath(['debrief', 'lanes', 'thief'], flows, index),
      'unknown-id',
      `There is no flow "${flow}"; it is left out.`,
    );
    return false;
  });
}

export function sourcesOf(input: ScenarioInput['sources']): Record<string, Source> {
  const entries = Array.isArray(input)
    ? input.map((source, index) => [String(index + 1), source] as const)
    : Object.entries(input ?? {});
  return Object.fromEntries(
    entries.map(([id, source]) => [
      id,
      { ...source, value: String(source.value), when: String(source.when ?? '') },
    ]),
  );
}
