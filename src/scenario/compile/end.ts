import { readShare } from '../amounts.ts';
import { conditionAt, maybeCondition } from '../conditions.ts';
import { asList, durationAt, each, isYes, itemPath, labelOf, report, take, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer, referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Debrief, Hint, Scenario, Source } from '../scenario.ts';
import type { HintInput } from '../schema/end.ts';
import type { EstateMap } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { HINT_PLACES, WHOLE } from '../vocabulary.ts';

type MapInput = NonNullable<ScenarioInput['map']>;

export function endingsOf(draft: Draft): Scenario['endings'] {
  return each(draft.input.endings, ['endings'], (ending, path) =>
    tidy({
      ...ending,
      when: maybeCondition(draft, [...path, 'when'], ending.when),
    }),
  );
}

export function hintsOf(draft: Draft): Hint[] {
  return (draft.input.hints ?? []).map((hint, index) => hintAt(draft, ['hints', index], hint));
}

function hintAt(draft: Draft, path: Path, input: HintInput): Hint {
  const unasked = isYes(input.unasked);
  const alone = (['until', 'again', 'points-at'] as const).find((word) => input[word] !== undefined);
  if (!unasked && alone !== undefined)
    report(draft, [...path, alone], 'hint', `\`${alone}\` belongs to a hint with \`unasked: yes\`.`);
  return tidy<Hint>({
    when: conditionAt(draft, [...path, 'when'], input.when),
    says: input.says,
    unasked: unasked || undefined,
    until: maybeCondition(draft, [...path, 'until'], input.until),
    againMinutes: input.again === undefined ? undefined : durationAt(draft, [...path, 'again'], input.again),
    pointsAt: targetAt(draft, [...path, 'points-at'], input['points-at']),
  });
}

const POINTED = ['card', 'claim', 'duty'] as const;

/** A part of the table, or a card, a claim or a duty. */
function targetAt(draft: Draft, path: Path, text: string | undefined): string | undefined {
  if (text === undefined || (HINT_PLACES as readonly string[]).includes(text)) return text;
  const [word = '', id = ''] = text.split('.');
  const noun = POINTED.find((one) => one === word);
  if (noun) refer(draft, noun, id, path);
  else
    report(
      draft,
      path,
      'hint',
      `Found "${text}"; accepted: ${HINT_PLACES.join(', ')}, or ${POINTED.map((one) => `${one}.id`).join(', ')}.`,
    );
  return text;
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
    chapters: input.chapters?.map(({ title, says, when }, index) =>
      tidy({ title, says, when: maybeCondition(draft, ['debrief', 'chapters', index, 'when'], when) }),
    ),
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
