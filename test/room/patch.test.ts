import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff, patched, patchSchema } from '../../src/room/patch.ts';
import type { Json, Patch } from '../../src/room/patch.ts';

const json = (fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>).filter(
  (value) => !JSON.stringify(value).includes('__proto__'),
);

/** Two values of which the second is often a small change of the first. */
const pair = fc.oneof(
  fc.tuple(json, json),
  fc
    .tuple(fc.array(fc.record({ id: fc.nat(9), n: fc.nat(3) }), { maxLength: 12 }), fc.nat(), fc.nat(3), json)
    .map(([list, at, remove, more]): [Json, Json] => [
      { list },
      { list: list.toSpliced(list.length === 0 ? 0 : at % list.length, remove, more as never) },
    ]),
);

test('a patch, sent over the wire, makes the one value into the other', () => {
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const patch = diff(before, after);
      const sent = patch && patchSchema.parse(JSON.parse(JSON.stringify(patch)));
      expect(JSON.stringify(sent ? patched(before, sent) : before)).toBe(
        JSON.stringify(ordered(before, after)),
      );
    }),
    { numRuns: 2000 },
  );
});

/** A patch keeps members where they were; the order of members means nothing. */
function ordered(before: Json, after: Json): Json {
  const patch = diff(before, after);
  const found = patch ? patched(before, patch) : before;
  expect(found).toEqual(after);
  return found;
}

const SMALL: [what: string, before: Json, after: Json, patch: unknown][] = [
  ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, undefined],
  ['one member', { a: 1, b: 2 }, { a: 1, b: 3 }, { in: { b: { set: 3 } } }],
  ['a member less', { a: 1, b: 2 }, { a: 1 }, { gone: ['b'] }],
  ['an entry at the front', [2, 3], [1, 2, 3], { cut: [0, 0, [1]] }],
  ['the first out, one in behind', [1, 2, 3], [2, 3, 4, 5], { cut: [0, 3, [2, 3, 4, 5]] }],
  [
    'one entry of the same list',
    [{ n: 1 }, { n: 2 }],
    [{ n: 1 }, { n: 3 }],
    { in: { 1: { in: { n: { set: 3 } } } } },
  ],
  ['null is a value', { a: 1 }, { a: null }, { in: { a: { set: null } } }],
];

test.each(SMALL)('the change of %s', (_, before, after, patch) => {
  expect(diff(before, after)).toEqual(patch);
});

test('what does not change stays the same object', () => {
  const before = { kept: { deep: [1] }, other: 1 };
  const after = patched(before, { in: { other: { set: 2 } } }) as typeof before;
  expect(after.kept).toBe(before.kept);
});

test('a member of the name __proto__ does not get through', () => {
  const after = JSON.parse('{"__proto__":{"evil":true},"good":1}') as Json;
  expect(diff({}, after)).toEqual({ in: { good: { set: 1 } } });
  const patch = JSON.parse('{"in":{"__proto__":{"in":{"evil":{"set":true}}}}}') as Patch;
  expect(patched({}, patch)).toEqual({});
  expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
});

test.each([
  ['a cut beyond the end', [1], { cut: [1, 1, []] }],
  ['an entry that is not there', [1], { in: { 3: { set: 1 } } }],
  ['members of a number', 7, { in: { a: { set: 1 } } }],
] as const)('%s does not fit', (_, before, patch) => {
  expect(() => patched(before as Json, patch as never)).toThrow('does not fit');
});
