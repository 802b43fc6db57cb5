// The shared library of duties: laws in versions, and the calendars in which they count.
import type { z } from 'zod';
import { checked } from './checked.ts';
import { readDocument } from './document.ts';
import type { ReadDocument, TextFile } from './document.ts';
import type { Issue } from './issues.ts';
import { lawIssues } from './law-issues.ts';
import type { Places } from './places.ts';
import { calendarsInput, libraryInput } from './schema/law.ts';
import type { CalendarInput, LawInput } from './schema/law.ts';
import { readDate } from './zone.ts';

/** Law id → its versions. */
export type Library = Record<string, LawInput[]>;

export interface ReadLibrary {
  library: Library;
  calendars: Record<string, CalendarInput>;
  /** Law id → the file that has it. */
  homes: Record<string, string>;
  issues: Issue[];
}

/** Files of scenarios/duties/: `calendars.yaml`, and laws in all others. */
export function readLibrary(files: readonly TextFile[]): ReadLibrary {
  const issues: Issue[] = [];
  const isCalendars = ({ path }: TextFile): boolean => /(^|\/)calendars\.ya?ml$/.test(path);
  const dated = files.filter(isCalendars).flatMap((file) => contentOf(file, calendarsInput, issues) ?? []);
  const calendars = Object.assign({}, ...dated.map(({ content }) => content)) as ReadLibrary['calendars'];
  for (const { document, content } of dated) issues.push(...holidayIssues(content, document.places));
  const read = files
    .filter((file) => !isCalendars(file))
    .flatMap((file) => contentOf(file, libraryInput, issues) ?? []);
  const library = Object.assign({}, ...read.map(({ content }) => content)) as Library;
  const known = { laws: Object.keys(library), calendars: Object.keys(calendars) };
  const homes: Record<string, string> = {};
  for (const { document, content, path } of read) {
    for (const [id, versions] of Object.entries(content)) {
      issues.push(...lawIssues(id, versions, document.places, { ...known, home: homes[id] }));
      homes[id] = path;
    }
  }
  return { library, calendars, homes, issues };
}

function holidayIssues(calendars: ReadLibrary['calendars'], places: Places): Issue[] {
  return Object.entries(calendars).flatMap(([id, { holidays }]) =>
    Object.keys(holidays).flatMap((date) => {
      const read = readDate(date);
      if ('value' in read) return [];
      const place = places.of([id, 'holidays', date], 'key');
      return [{ ...place, rule: 'instant', says: read.says, severity: 'error' as const }];
    }),
  );
}

function contentOf<T extends z.ZodType>(file: TextFile, shape: T, issues: Issue[]) {
  const document: ReadDocument = readDocument(file);
  issues.push(...document.issues);
  const content = document.value === undefined ? undefined : checked(shape, document, issues);
  return content === undefined ? undefined : { document, content, path: file.path };
}
