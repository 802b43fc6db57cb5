import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaches } from './layers.ts';

test('no file of src/ breaks the layers', () => {
  const files = sources();
  expect(files).toContain('src/cli/main.ts');
  expect(files.flatMap((path) => breaches(path, readFileSync(path, 'utf8')))).toEqual([]);
});

const BAD: [path: string, text: string, said: string][] = [
  [
    'src/incident/a.ts',
    `import { b } from '../panel/b.ts';`,
    'incident imports from panel, which is above it',
  ],
  [
    'src/incident/a.ts',
    `import type { B } from '../lint/b.ts';`,
    'incident imports from lint, which is above it',
  ],
  ['src/session/a.ts', `const b = await import('../stage/b.ts');`, 'session imports from stage'],
  ['src/scenario/a.ts', `type B = import('../incident/b.ts').B;`, 'scenario imports from incident'],
  ['src/scenario/a.ts', `export * from '../main.tsx'; export const c = 1;`, 'scenario imports from main'],
  ['src/panel/a.tsx', `import { b } from '../stage/b.ts';`, 'a view knows no other view'],
  ['src/incident/a.ts', `import { read } from '../scenario/read.ts';`, 'imports more than types'],
  ['src/incident/a.ts', `import { type A, read } from '../scenario/read.ts';`, 'imports more than types'],
  ['src/panel/a.tsx', `import type Phaser from 'phaser';`, 'only stage may'],
  ['src/session/a.ts', `import { readFileSync } from 'node:fs';`, 'session imports node:fs'],
  ['src/incident/a.ts', `import { Temporal } from 'temporal-polyfill';`, 'only scenario and law may'],
  ['src/law/a.ts', `const now = Date.now();`, 'law uses Date'],
  ['src/lint/index.ts', `export { a } from './a.ts';\nexport * from './b.ts';`, 'only passes on'],
  ['src/helpers/a.ts', `export const a = 1;`, 'is in no layer'],
  ['src/helpers.ts', `export const a = 1;`, 'is in no layer'],
  ['src/lint/a.ts', `import { b } from '../helpers/b.ts';`, 'which is in no layer'],
  ['src/incident/a.ts', `\nconst now = Date.now();`, 'src/incident/a.ts:2: incident uses Date.'],
  ['src/incident/a.ts', `function f(at: Date) { return at; }`, 'incident uses Date'],
  ['src/incident/a.ts', `function f(at = Date.now()) { return at; }`, 'incident uses Date'],
  ['src/incident/a.ts', `const roll = Math.random();`, 'incident uses Math.random'],
  ['src/incident/a.ts', `const { random } = { random: Math.random };`, 'incident uses Math.random'],
  ['src/scenario/a.ts', 'const late = `${setTimeout(f, 1)}`;', 'scenario uses setTimeout'],
  ['src/rehearse/a.ts', `const all = { process };`, 'rehearse uses process'],
  ['src/lint/a.ts', `if (typeof window !== 'undefined') f();`, 'lint uses window'],
  ['src/lint/a.ts', `const t = table[performance.now()];`, 'lint uses performance'],
];

test.each(BAD)('a breach in %s: %s', (path, text, said) => {
  expect(breaches(path, text).join('\n')).toContain(said);
});

const GOOD: [path: string, text: string][] = [
  ['src/incident/a.ts', `import type { Scenario } from '../scenario/scenario.ts';`],
  ['src/incident/a.ts', `import { type Scenario } from '../scenario/scenario.ts';`],
  ['src/incident/a.ts', `import { SEATS } from '../scenario/vocabulary.ts';`],
  ['src/incident/a.ts', `import { b } from './charts/b.ts';`],
  ['src/law/a.ts', `import { Temporal } from 'temporal-polyfill'; import { b } from '../scenario/b.ts';`],
  ['src/stage/a.ts', `import Phaser from 'phaser'; import { d } from '../session/d.ts';`],
  ['src/main.tsx', `const stage = await import('./stage/stage.ts'); import './../assets/base.css';`],
  ['src/cli/a.ts', `import { readFileSync } from 'node:fs'; const now = Date.now();`],
  ['src/incident/a.ts', `// Date, Math.random\nconst a = 'setTimeout'; const b = \`window\`;`],
  ['src/incident/a.ts', `const a = { Date: 1, window: b.document }; type C = { performance: number };`],
  ['src/scenario/a.ts', `const document = parse(text); const d = document.contents;`],
  ['src/scenario/a.ts', `function read({ window }: Frame) { return window; }`],
  ['src/lint/index.ts', `export { a } from './a.ts';\nexport const b = 1;`],
];

test.each(GOOD)('no breach in %s: %s', (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
}
