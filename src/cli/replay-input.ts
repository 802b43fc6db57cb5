// What `keyfall replay` is given: timed moves or a recording, and the scenario they belong to.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Recording } from '../incident/recording.ts';
import type { Scripts } from '../incident/timed.ts';
import { readDocument } from '../scenario/document.ts';
import type { TextFile } from '../scenario/document.ts';
import { readHistory } from '../scenario/history.ts';
import type { History } from '../scenario/history.ts';
import { formatIssue, hasErrors } from '../scenario/issues.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readRecording } from '../session/recording-file.ts';
import { scriptsIn } from './folder-scripts.ts';
import { readFolder, readLibrary } from './folder.ts';
import { keyfallRoot } from './root.ts';
import { sayError, UnreadableError } from './command.ts';

export type ReplayInput = {
  scenario: Scenario;
  file: TextFile;
  /** How others played it, as far as the scenario's folder has it. */
  scripts: Scripts;
} & ({ history: History } | { recording: Recording });

export function readReplayInput(path: string): ReplayInput {
  const file = { path, text: textOf(path) };
  return /\.json$/i.test(path) ? recordingInput(file) : historyInput(file);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableError(`${path} cannot be read: ${sayError(error)}`);
  }
}

function recordingInput(file: TextFile): ReplayInput {
  const read = readRecording(file.text);
  if ('says' in read) throw new UnreadableError(`${file.path}: ${read.says}`);
  return { ...scenarioFor(file.path, read.recording.scenario.id), recording: read.recording, file };
}

function historyInput(file: TextFile): ReplayInput {
  const { value, issues } = readDocument(file);
  if (value === undefined) throw new UnreadableError(issues.map(formatIssue).join('\n'));
  const named =
    typeof value === 'object' && value !== null && 'scenario' in value ? String(value.scenario) : '';
  const found = scenarioFor(file.path, named);
  const read = readHistory(file, found.scenario);
  if (!read.history) throw new UnreadableError(read.issues.map(formatIssue).join('\n'));
  return { ...found, history: read.history, file };
}

/** The scenario of the file's own folder, else the one of that name in Keyfall's. */
function scenarioFor(path: string, id: string): Pick<ReplayInput, 'scenario' | 'scripts'> {
  const folders = [dirname(path), ...(/^[a-z0-9-]+$/.test(id) ? [join(keyfallRoot(), 'scenarios', id)] : [])];
  const folder = folders.find((one) => existsSync(join(one, 'scenario.yaml')));
  if (folder === undefined) {
    throw new UnreadableError(
      `${path}: there is no scenario beside it, and none called "${id}" in scenarios/.`,
    );
  }
  const found = readFolder(folder);
  const { scenario, issues } = readScenario(found.files, readLibrary());
  if (!scenario || hasErrors(issues)) throw new UnreadableError(issues.map(formatIssue).join('\n'));
  return { scenario, scripts: scriptsIn(scenario, found).scripts };
}
