/** Freezes a JSON value all the way down, so that a rule that writes into what it was given throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/**
 * Runs `fn` while every clock and every die of the machine throws: `Date.now()`, `new Date()` and `Date()` without
 * a time, `Math.random()`, `performance.now()`. A date made from a given time still works. `fn` is synchronous.
 */
export function withAlarms<T>(fn: () => T): T {
  const real = { Date: globalThis.Date, random: Math.random, now: performance.now };
  globalThis.Date = alarmedDate(real.Date);
  Math.random = () => alarm('Math.random()');
  performance.now = () => alarm('performance.now()');
  try {
    return fn();
  } finally {
    globalThis.Date = real.Date;
    Math.random = real.random;
    performance.now = real.now;
  }
}

function alarm(what: string): never {
  throw new Error(`The rules asked the machine: ${what}.`);
}

function alarmedDate(real: DateConstructor): DateConstructor {
  return new Proxy(real, {
    apply: () => alarm('Date()'),
    construct: (target, args) => (args.length === 0 ? alarm('new Date()') : Reflect.construct(target, args)),
    get: (target, name) => (name === 'now' ? () => alarm('Date.now()') : Reflect.get(target, name)),
  });
}
