// The overseas server with one mistake in it: found, on the right line, with line and column of what is wrong.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, readLibrary } from '../../src/cli/folder.ts';
import { lintScenario } from '../../src/lint/lint.ts';
import { readHistory } from '../../src/scenario/history.ts';
import { inOrder } from '../../src/scenario/issues.ts';
import { readPlaced } from '../../src/scenario/read.ts';
import { MUTATIONS, TEXT_MUTATIONS, mutate } from './mutations.ts';

const ROOT = join(import.meta.dirname, '../..');
const { files, histories } = readFolder(join(ROOT, 'scenarios/overseas-server'));
const library = readLibrary(ROOT);
const [main, ...others] = files;
const real = histories.find(({ path }) => path.endsWith('/history.yaml'));
const original = main?.text ?? '';

function findingsIn(text: string) {
  const read = readPlaced([{ path: main?.path ?? '', text }, ...others], library);
  const { history } = read.scenario && real ? readHistory(real, read.scenario) : {};
  return inOrder([...read.issues, ...lintScenario(read, { histories: history ? [history] : [] })]);
}

test('none of these without the mistake', () => {
  const rules = findingsIn(original).map(({ rule }) => rule);
  expect(MUTATIONS.filter(({ rule }) => rules.includes(rule))).toEqual([]);
});

test.each(MUTATIONS)('$name', (mutation) => {
  const { text, line } = mutate(original, mutation);
  const found = findingsIn(text).filter(({ rule }) => rule === mutation.rule);
  expect(found.map((issue) => issue.line)).toContain(line);
});

const watch = readFolder(join(ROOT, 'scenarios/first-watch')).files;

test.each(TEXT_MUTATIONS)('$name', ({ file, at = '¶', ...mutation }) => {
  const changed = watch.map(({ path, text }) => {
    if (!path.endsWith(`/${file}`)) return { path, text };
    const place = text.indexOf(mutation.found);
    expect(place).toBeGreaterThan(-1);
    return {
      path,
      text: text.slice(0, place) + mutation.becomes + text.slice(place + mutation.found.length),
    };
  });
  const texts = changed.find(({ path }) => path.endsWith('/texts.ko.yaml'))?.text ?? '';
  const line = texts.slice(0, texts.indexOf(at)).split('\n').length;
  const read = readPlaced(
    changed.map(({ path, text }) => ({ path, text: text.replace('¶', '') })),
    library,
  );
  const found = inOrder([...read.issues, ...lintScenario(read)]).filter(({ rule }) => rule === mutation.rule);
  expect(found.map((issue) => [issue.file.endsWith('texts.ko.yaml'), issue.line])).toContainEqual([
    true,
    line,
  ]);
});
