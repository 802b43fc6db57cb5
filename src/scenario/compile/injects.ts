import { maybeCondition } from '../conditions.ts';
import { asList, durationAt, each, minuteAt, report, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { effectsAt } from '../effects.ts';
import { refer, referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Inject } from '../table-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import { optionsAt } from './cards.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];

export function injectsOf(draft: Draft): Record<string, Inject> {
  return each(draft.input.injects, ['injects'], (inject, path) => injectOf(draft, path, inject));
}

function injectOf(draft: Draft, path: Path, input: InjectInput): Inject {
  return tidy<Inject>({
    when: maybeCondition(draft, [...path, 'when'], input.when),
    from: input.from ?? '',
    to:
      input.to === undefined
        ? [...draft.known.person.keys()]
        : referAll(draft, 'person', input.to, [...path, 'to']),
    by: input.by ?? 'mail',
    says: input.says.trim(),
    within: input.within === undefined ? undefined : durationAt(draft, [...path, 'within'], input.within),
    until: input.until === undefined ? undefined : minuteAt(draft, [...path, 'until'], input.until),
    options: optionsAt(draft, [...path, 'options'], input.options),
    silence: silenceOf(draft, path, input),
    lesson: input.lesson ?? '',
    envelope: input.envelope,
    corrects:
      input.corrects === undefined ? undefined : correctsOf(draft, [...path, 'corrects'], input.corrects),
    contradiction: input.contradictions === undefined ? undefined : asList(input.contradictions),
    tags: asList(input.tags),
  });
}

/** What people and the press were told can be corrected too, and is no duty. */
const correctsOf = (draft: Draft, path: Path, ids: string | string[]): string[] =>
  asList(ids).map((id) =>
    id === 'notice' || draft.known.release.has(id) ? id : refer(draft, 'duty', id, path),
  );

function silenceOf(draft: Draft, path: Path, { silence, options = {} }: InjectInput): Inject['silence'] {
  const option = typeof silence === 'object' ? silence.option : silence;
  const then =
    typeof silence === 'object' ? effectsAt(draft, [...path, 'silence', 'then'], silence.then) : [];
  if (option === undefined || option === 'nothing') return { then };
  if (!Object.hasOwn(options, option)) {
    const accepted = [...Object.keys(options), 'nothing'];
    report(
      draft,
      [...path, 'silence'],
      'unknown-id',
      `There is no option "${option}" here.${didYouMean(option, accepted)} Accepted: ${accepted.join(', ')} or \`{ then: [..] }\`.`,
    );
  }
  return { option, then };
}
