// Made by build/scenario-plugin.ts out of scenarios/*/scenario.yaml.
declare module 'virtual:scenarios' {
  import type { Issue } from '../scenario/issues.ts';
  import type { Listed } from './library.ts';

  export const scenarios: Listed[];
  /** Only while developing; a build with a mistake fails. */
  export const mistakes: Issue[];
}

declare module 'virtual:scenario-duties' {
  /** The shared law library, for reading a scenario file in the browser. */
  export const duties: { path: string; text: string }[];
}

declare module 'virtual:law-book' {
  import type { LawBook } from '../law/law-book.ts';

  /** The same library, ready to count with, for the duty clock. */
  export const book: LawBook;
}
