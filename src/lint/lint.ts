// Rules across a compiled scenario: what reads well, and still cannot be meant. One rule is one file of rules/ and one
// section of docs/lint.md.
import { inOrder } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';
import type { PlacedScenario } from '../scenario/read.ts';
import { reachOf } from './reach.ts';
import { RULES } from './rules.ts';
import type { History, Subject } from './subject.ts';
import { languagesOf } from './translated.ts';

/** What lies beside a scenario. */
interface Beside {
  /** Names of real people that must not stand in a text. */
  names?: readonly string[];
  /** What was really done. */
  histories?: readonly History[];
}

/** Nothing for a scenario that could not be read. */
export function lintScenario(read: PlacedScenario, { names = [], histories = [] }: Beside = {}): Issue[] {
  const { scenario, input, places: own, translations = [] } = read;
  if (!scenario || !input || !own) return [];
  const reach = reachOf(scenario);
  const languages = languagesOf(input, translations);
  const subject: Subject = { scenario, input, places: own, reach, names, histories, languages };
  return inOrder(
    RULES.flatMap(({ id, find }) =>
      find(subject).map(({ path, places = own, which = 'key', says, severity = 'warning', fix }) => ({
        ...places.of(path, which),
        rule: id,
        says,
        severity,
        ...(fix ? { fix } : {}),
      })),
    ),
  );
}
