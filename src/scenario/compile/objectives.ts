import { asList, each, itemPath, report } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Objective, Scenario } from '../scenario.ts';
import { didYouMean } from '../suggest.ts';

export function objectivesOf(draft: Draft): Scenario['objectives'] {
  return each(draft.input.objectives, ['objectives'], (input, path): Objective => ({
    says: input.says,
    lookFor: input['look-for'] ?? [],
    rules: rulesAt(draft, [...path, 'rules'], input.rules),
    injects: referAll(draft, 'inject', input.injects, [...path, 'injects']),
  }));
}

/** Rules in a list under their axis have no names, so only those under `score.rules` can be meant. */
function rulesAt(draft: Draft, path: Path, rules: string | string[] | undefined): string[] {
  const known = Object.keys(draft.input.score?.rules ?? {});
  return asList(rules).map((id, index) => {
    if (!known.includes(id)) {
      const says = `There is no score rule "${id}".${didYouMean(id, known)} They are defined under \`score.rules:\`.`;
      report(draft, itemPath(path, rules, index), 'unknown-id', says);
    }
    return id;
  });
}
