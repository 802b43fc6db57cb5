import { basename } from 'node:path';
import { lintScenario } from '../lint/lint.ts';
import type { TextFile } from '../scenario/document.ts';
import { tidy } from '../scenario/draft.ts';
import { readHistory } from '../scenario/history.ts';
import type { History } from '../scenario/history.ts';
import { inOrder } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';
import { readPlaced } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';
import { readFolder } from './folder.ts';

export interface LintedFolder {
  /** Undefined where there is an error among the issues. */
  scenario?: Scenario;
  /** Its words in other languages. */
  words?: Words[];
  issues: Issue[];
  /** What was really done, and what the book says, where these files read well. */
  history?: History;
  book?: History;
}

/** Everything there is to say about one scenario: its own files, its histories, and the rules across all of it. */
export function lintFolder(
  folder: string,
  library: readonly TextFile[],
  names: readonly string[] = [],
): LintedFolder {
  const { files, histories } = readFolder(folder);
  const read = readPlaced(files, library);
  const { scenario, words, issues } = read;
  if (!scenario) return { issues: atFolder(issues, folder) };
  const moves = histories.map((file) => ({ file, ...readHistory(file, scenario) }));
  const named = (name: string): History | undefined =>
    moves.find(({ file }) => basename(file.path) === name)?.history;
  // The book's games are no history: nobody played them.
  const [history, book] = [named('history.yaml'), named('by-the-book.yaml')];
  const found = lintScenario(read, { names, histories: history ? [history] : [] });
  return tidy<LintedFolder>({
    scenario,
    words,
    issues: inOrder([...issues, ...found, ...moves.flatMap((one) => one.issues)]),
    history,
    book,
  });
}

/** A folder without a scenario has no file to point at; the folder is said instead. */
function atFolder(issues: Issue[], folder: string): Issue[] {
  return issues.map((issue) => (issue.rule === 'no-scenario' ? { ...issue, file: folder } : issue));
}
