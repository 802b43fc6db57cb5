import { readHours } from '../amounts.ts';
import { conditionAt, maybeCondition } from '../conditions.ts';
import { durationAt, each, isYes, labelOf, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Person } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';

type PersonInput = ScenarioInput['people'][string];

export function peopleOf(draft: Draft): Record<string, Person> {
  return each(draft.input.people, ['people'], (person, path, id) => personOf(draft, path, person, id));
}

function personOf(draft: Draft, path: Path, input: PersonInput, id: string): Person {
  const hours = input['on-duty'];
  return tidy<Person>({
    title: input.title ?? labelOf(id),
    short: input.short ?? id.slice(0, 2).toUpperCase(),
    hours: hours === undefined ? undefined : take(draft, [...path, 'on-duty'], readHours(hours), [0, 1440]),
    callOut: durationAt(draft, [...path, 'call-out'], input['call-out']),
    sooner: input.sooner?.map((one, index) => ({
      if: conditionAt(draft, [...path, 'sooner', index, 'if'], one.if),
      callOut: durationAt(draft, [...path, 'sooner', index, 'call-out'], one['call-out']),
    })),
    from: maybeCondition(draft, [...path, 'from'], input.from),
    standsIn: referAll(draft, 'person', input['stands-in-for'], [...path, 'stands-in-for']),
    outside: isYes(input.outside),
    sees: input.sees,
  });
}
