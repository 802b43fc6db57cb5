// What the shipped library must have, so that nobody reads a figure without knowing what it is worth.
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/folder.ts';
import { TAGS } from '../../src/law/say.ts';
import { BOOK } from './book.ts';

const VERSIONS = Object.values(BOOK.laws).flat();

test('at least 25 duties of at least 14 jurisdictions', () => {
  expect(Object.keys(BOOK.laws).length).toBeGreaterThanOrEqual(25);
  expect(Object.keys(BOOK.jurisdictions).length).toBeGreaterThanOrEqual(14);
});

test('an id begins with its jurisdiction', () => {
  const files = readLibrary().filter(({ path }) => !path.endsWith('calendars.yaml'));
  for (const { path, text } of files) {
    const code = path.replace(/^.*\/(.*)\.yaml$/, '$1');
    const ids = [...text.matchAll(/^([a-z0-9-]+):$/gm)].map(([, id]) => id);
    expect(ids.filter((id) => !id?.startsWith(`${code}-`))).toEqual([]);
  }
});

test.each(VERSIONS.map((law) => [`${law.id}, ${law.version}`, law] as const))('%s', (_, law) => {
  expect(law.jurisdiction).not.toBe('');
  expect(law.title).not.toBe(law.law);
  expect(law.source).not.toBe('');
  expect(Object.keys(TAGS)).toContain(law.tag);
  expect(BOOK.calendars[law.calendar ?? '']).toBeDefined();
  expect(law.recipients.length + law.unverified.length).toBeGreaterThan(0);
});

test('what is from memory says that it is', () => {
  const silent = VERSIONS.filter(({ tag, unverified }) => tag === 'M' && unverified.length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('what is not recorded about the days of a version is said', () => {
  const silent = VERSIONS.filter(
    ({ from, standing, unverified }) =>
      from === undefined &&
      standing === 'in force' &&
      !/first day|From memory|from memory/.test(unverified.join()),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['kr', '2026-06-03', 'Local elections'],
  ['kr', '2025-01-28', 'Korean New Year'],
  ['kr', '2026-03-02', 'Independence Movement Day (substitute day)'],
  ['us', '2025-11-27', 'Thanksgiving Day'],
  ['us', '2026-07-03', 'Independence Day (substitute day)'],
])('the calendar %s knows %s', (calendar, day, name) => {
  expect(BOOK.calendars[calendar]?.holidays[day]).toBe(name);
});
