import { expect, test } from 'vitest';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readLibrary } from '../../src/scenario/library.ts';

const said = (files: Record<string, string>): string[] =>
  readLibrary(Object.entries(files).map(([path, text]) => ({ path, text }))).issues.map(formatIssue);

test('a law in two files is found where it stands the second time', () => {
  const law = 'the-law:\n  - { deadline: 24 hours }\n';
  expect(said({ 'a.yaml': law, 'b.yaml': law })).toEqual([
    'b.yaml:2:3: The law "the-law" is in a.yaml already; each may be in one file. [duplicate-law]',
  ]);
});

test.each([
  [
    'a day that is none',
    '  holidays: { 2025-1-1: New Year }\n',
    'calendars.yaml:5:15: Found "2025-1-1"; accepted:',
  ],
  ['no years', '  holidays: {}\n', '`years` is missing in `kr`'],
])('a calendar with %s is refused', (_, rest, says) => {
  const years = rest.includes('{}') ? '' : '  years: [2025, 2025]\n';
  expect(
    said({ 'calendars.yaml': `kr:\n  label: Korea\n${years}  source: invented\n${rest}` }).join('\n'),
  ).toContain(says);
});

test('versions of one law that follow each other are clean', () => {
  const text = `the-law:
  - { valid: { to: 2025-06-30 }, deadline: 24 hours }
  - { valid: { from: 2025-07-01 }, deadline: 4 business days }
`;
  expect(said({ 'a.yaml': text })).toEqual([]);
});
