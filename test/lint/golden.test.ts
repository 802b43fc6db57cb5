// Each file of err/ has its exact findings beside it, and each file of laws/, which is read as a file of the library of
// duties; each file of ok/ has none. After a change of wording, run with UPDATE=1 and read the difference.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatIssue, inOrder } from '../../src/scenario/issues.ts';
import { readLibrary } from '../../src/scenario/library.ts';
import { readScenario } from '../../src/scenario/read.ts';

const HERE = import.meta.dirname;
const library = [{ path: 'duties/test.yaml', text: readFileSync(join(HERE, 'library.yaml'), 'utf8') }];

const KOREA = { path: 'duties/calendars.yaml', text: readFileSync(join(HERE, 'calendars.yaml'), 'utf8') };

function findings(folder: string, name: string): string {
  const file = { path: name, text: readFileSync(join(HERE, folder, name), 'utf8') };
  const { issues } = folder === 'laws' ? readLibrary([KOREA, file]) : readScenario([file], library);
  return inOrder(issues)
    .map((issue) => `${formatIssue(issue)}\n`)
    .join('');
}

function yamlIn(folder: string): string[] {
  return readdirSync(join(HERE, folder)).filter((name) => name.endsWith('.yaml'));
}

const WRONG = ['err', 'laws'].flatMap((folder) => yamlIn(folder).map((name) => [folder, name] as const));

test.each(WRONG)('%s/%s', (folder, name) => {
  const expected = join(HERE, folder, name.replace(/yaml$/, 'txt'));
  const found = findings(folder, name);
  if (process.env['UPDATE']) writeFileSync(expected, found);
  expect(found).not.toBe('');
  expect(found).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
});

test.each(yamlIn('ok'))('%s is clean', (name) => {
  expect(findings('ok', name)).toBe('');
});
