// What a rule gets, and what it hands back.
import type { Fix, Severity } from '../scenario/issues.ts';
import type { Timed } from '../incident/timed.ts';
import type { Path, Places } from '../scenario/places.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import type { Reach } from './reach.ts';
import type { Language } from './translated.ts';

export interface Subject {
  /** Compiled: what plays. */
  scenario: Scenario;
  /** As the author wrote it: same ids, own words. */
  input: ScenarioInput;
  places: Places;
  /** What can ever happen. */
  reach: Reach;
  /** Names of real people that must not stand in a text; kept outside of the scenario. */
  names: readonly string[];
  /** Games of the real case, where there are any. */
  histories: readonly History[];
  /** Its texts in other languages, each beside what it was translated from. */
  languages: readonly Language[];
}

/** A game that was really played, or that the book says: timed moves. */
export interface History {
  seed: number;
  pinned: boolean;
  moves: readonly Timed[];
}

export interface Finding {
  path: Path;
  /** Left out: in the scenario's own file. */
  places?: Places;
  /** Whether the key or the value is meant; left out: the key. */
  which?: 'key' | 'value';
  says: string;
  /** Left out: a warning. An error only where the scenario cannot be played. */
  severity?: Severity;
  fix?: Fix;
}

export interface Rule {
  /** Also the name of its file and of its section in docs/lint.md. */
  id: string;
  find: (subject: Subject) => Finding[];
}
