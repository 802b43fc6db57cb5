import { expect, test } from 'vitest';
import { deepFreeze, withAlarms } from './frozen.ts';

test('a frozen value throws on a write at any depth', () => {
  const value = deepFreeze({ list: [{ count: 1 }], none: null });
  expect(() => (value.list[0] = { count: 2 })).toThrow(TypeError);
  expect(() => Object.assign(value.list[0] ?? {}, { count: 2 })).toThrow(TypeError);
});

const ALARMS: [name: string, ask: () => unknown][] = [
  ['Date.now()', () => Date.now()],
  ['new Date()', () => new Date()],
  ['Date()', () => Date()],
  ['Math.random()', () => Math.random()],
  ['performance.now()', () => performance.now()],
];

test.each(ALARMS)('%s raises the alarm inside and works again after', (name, ask) => {
  expect(() => withAlarms(ask)).toThrow(name);
  expect(ask()).toBeDefined();
});

test('what needs no clock runs under the alarms', () => {
  expect(withAlarms(() => new Date(0).toISOString())).toBe('1970-01-01T00:00:00.000Z');
});
