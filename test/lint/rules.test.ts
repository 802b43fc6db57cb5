// Each rule of src/lint/rules has a bad file of its name in rules/err with its exact findings beside it, and a section of
// docs/lint.md with that file's lines. The good ones are ok/ and what is shipped. After a change of wording, run with
// UPDATE=1 and read the difference.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary, scenarioFolders } from '../../src/cli/folder.ts';
import { lintFolder } from '../../src/cli/lint-folder.ts';
import { lintScenario } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules.ts';
import type { TextFile } from '../../src/scenario/document.ts';
import { readHistory } from '../../src/scenario/history.ts';
import type { History } from '../../src/scenario/history.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readPlaced } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const LIBRARY = [{ path: 'duties/test.yaml', text: readFileSync(join(HERE, 'library.yaml'), 'utf8') }];
const NAMES = ['Jane Roe'];
const rules = RULES.map(({ id }) => id);
const manual = readFileSync(join(ROOT, 'docs/lint.md'), 'utf8');

function findings(file: TextFile): string[] {
  const read = readPlaced([file, ...textsOf(file)], LIBRARY);
  const histories = historyOf(file, read.scenario);
  return [...read.issues, ...lintScenario(read, { names: NAMES, histories })].map(formatIssue);
}

/** Some bad files are bad in what stands beside them in another language. */
function textsOf({ path }: TextFile): TextFile[] {
  const file = join(HERE, 'rules/texts', path);
  return existsSync(file) ? [{ path: 'texts.fr.yaml', text: readFileSync(file, 'utf8') }] : [];
}

/** Some bad files have a history beside them. */
function historyOf({ path }: TextFile, scenario: Scenario | undefined): History[] {
  const file = join(HERE, 'rules/history', path);
  if (!scenario || !existsSync(file)) return [];
  const { history, issues } = readHistory({ path, text: readFileSync(file, 'utf8') }, scenario);
  expect(issues).toEqual([]);
  return history ? [history] : [];
}

const fileIn = (folder: string, name: string): TextFile => ({
  path: name,
  text: readFileSync(join(HERE, folder, name), 'utf8'),
});

test.each(rules)('%s: a bad file, with its exact findings', (rule) => {
  const expected = join(HERE, 'rules/err', `${rule}.txt`);
  const found = findings(fileIn('rules/err', `${rule}.yaml`)).map((line) => `${line}\n`);
  if (process.env['UPDATE']) writeFileSync(expected, found.join(''));
  expect(found.filter((line) => line.endsWith(`[${rule}]\n`))).not.toEqual([]);
  expect(found.join('')).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
});

test('no bad file without its rule', () => {
  const files = readdirSync(join(HERE, 'rules/err')).filter((name) => name.endsWith('.yaml'));
  expect(files.map((name) => name.replace('.yaml', '')).sort()).toEqual([...rules].sort());
});

test.each(readdirSync(join(HERE, 'ok')))('ok/%s without a finding', (name) => {
  expect(findings(fileIn('ok', name))).toEqual([]);
});

test.each(scenarioFolders(join(ROOT, 'scenarios')).map((folder) => basename(folder)))(
  'scenarios/%s without a finding',
  (name) => {
    const { issues } = lintFolder(join(ROOT, 'scenarios', name), readLibrary(ROOT));
    expect(issues.map(formatIssue)).toEqual([]);
  },
);

test('a section of the manual for each rule, in alphabetical order', () => {
  expect([...manual.matchAll(/^### (.+)$/gm)].map(([, id]) => id)).toEqual([...rules].sort());
});

test.each(rules)('%s: the example of the manual is the bad file', (rule) => {
  const section = manual.split(`\n### ${rule}\n`)[1]?.split('\n### ')[0] ?? '';
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
  const [, says = ''] = /```text\n([\s\S]*?)```/.exec(section) ?? [];
  expect(example).not.toBe('');
  const bad = fileIn('rules/err', `${rule}.yaml`);
  expect([bad, ...textsOf(bad)].map(({ text }) => text).join('')).toContain(example);
  expect(readFileSync(join(HERE, 'rules/err', `${rule}.txt`), 'utf8')).toContain(says);
});
