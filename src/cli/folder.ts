import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { TextFile } from '../scenario/document.ts';
import { isTexts } from '../scenario/translate.ts';
import { keyfallRoot } from './root.ts';

/** A scenario's files: `scenario.yaml` and what lies beside it, or one file alone. */
export interface ScenarioFolder {
  files: TextFile[];
  /** Files of timed moves: what was really done, or what the book says. */
  histories: TextFile[];
  /** The best game that a search found, as `keyfall rehearse --write` wrote it. */
  par?: TextFile;
}

const HISTORIES = ['history.yaml', 'by-the-book.yaml'];

/** Reads a folder, or a file as the whole scenario. Throws what the file system throws. */
export function readFolder(path: string): ScenarioFolder {
  if (!statSync(path).isDirectory()) return { files: [textFile(path)], histories: [] };
  const present = (names: string[]): TextFile[] =>
    names
      .map((name) => join(path, name))
      .filter((file) => existsSync(file))
      .map(textFile);
  const texts = readdirSync(path).filter((name) => isTexts({ path: name }));
  const [par] = present(['par.json']);
  return {
    files: present(['scenario.yaml', 'sources.yaml', 'workshop.yaml', ...texts.sort()]),
    histories: present(HISTORIES),
    ...(par ? { par } : {}),
  };
}

/** Where a file lies that belongs to a scenario in a folder or in one file. */
export const besideScenario = (path: string, name: string): string =>
  join(statSync(path).isDirectory() ? path : dirname(path), name);

/** The folder itself if it has a scenario, else its folders that have one. */
export function scenarioFolders(path: string): string[] {
  if (!statSync(path).isDirectory() || existsSync(join(path, 'scenario.yaml'))) return [path];
  const inside = readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter((folder) => existsSync(join(folder, 'scenario.yaml')));
  return inside.length > 0 ? inside : [path];
}

/** The shared library of duties, for scenarios anywhere. */
export function readLibrary(root = keyfallRoot()): TextFile[] {
  const folder = join(root, 'scenarios/duties');
  if (!existsSync(folder)) return [];
  return yamlFiles(folder).map((file) => ({ ...file, path: `scenarios/duties/${basename(file.path)}` }));
}

/** A library of duties: a folder of that name, or a file of it. All its files, because laws refer to each other. */
export function lawFiles(path: string): TextFile[] | undefined {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return basename(resolve(folder)) === 'duties' ? yamlFiles(folder) : undefined;
}

function yamlFiles(folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => textFile(join(folder, name)));
}

function textFile(path: string): TextFile {
  return { path, text: readFileSync(path, 'utf8') };
}
