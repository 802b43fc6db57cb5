import { array, assert, constantFrom, json, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/session/read-text.ts';

const LIMITS = { longest: 200, deepest: 3 };

const REFUSED: [name: string, text: string, says: string][] = [
  ['nothing', '', 'The file is empty.'],
  ['spaces', ' \n\t ', 'The file is empty.'],
  ['too much', `"${'x'.repeat(200)}"`, 'The file has 202 characters. Accepted: up to 200.'],
  ['a page', '<!doctype html>', 'The file cannot be read at line 1, column 1: found “<”, accepted: a value.'],
  ['words', 'hello', 'The file cannot be read at line 1, column 1: found “hello”, accepted: a value.'],
  ['a cut list', '{"a": [1,\n2', 'The file stops in the middle, at line 2, column 2. Part of it is missing.'],
  ['a cut text', '{"a": "b', 'The file stops in the middle, at line 1, column 9. Part of it is missing.'],
  ['a cut escape', '["b\\', 'The file stops in the middle, at line 1, column 5. Part of it is missing.'],
  ['a cut word', '[tru', 'The file stops in the middle, at line 1, column 5. Part of it is missing.'],
  ['a cut number', '[-', 'The file stops in the middle, at line 1, column 3. Part of it is missing.'],
  ['a comma too many', '[1,]', 'The file cannot be read at line 1, column 4: found “]”, accepted: a value.'],
  [
    'a missing comma',
    '[1 2]',
    'The file cannot be read at line 1, column 4: found “2”, accepted: “,” or a closing bracket.',
  ],
  ['a missing colon', '{"a" 1}', 'The file cannot be read at line 1, column 6: found “1”, accepted: “:”.'],
  [
    'a bare name',
    '{a: 1}',
    'The file cannot be read at line 1, column 2: found “a”, accepted: a name in quotes or “}”.',
  ],
  [
    'a wrong bracket',
    '[1}',
    'The file cannot be read at line 1, column 3: found “}”, accepted: “,” or a closing bracket.',
  ],
  [
    'something behind it',
    '{} {}',
    'The file cannot be read at line 1, column 4: found “{”, accepted: nothing more.',
  ],
  [
    'a number with a zero before it',
    '[01]',
    'The file cannot be read at line 1, column 3: found “1”, accepted: “,” or a closing bracket.',
  ],
  [
    'a line break in a text',
    '["a\nb"]',
    'The file cannot be read at line 1, column 2: found “a”, accepted: a value or “]”.',
  ],
  [
    'too many brackets',
    '[[[[1]]]]',
    'The file cannot be read at line 1, column 4: found more than 3 brackets inside one another.',
  ],
  [
    'a name that reaches too far',
    '{"__proto__": 1}',
    'The file cannot be read at line 1, column 2: found the name “__proto__”, which is not accepted.',
  ],
];

test.each(REFUSED)('%s is refused', (_, text, says) => {
  expect(readText(text, LIMITS)).toEqual({ says });
});

test('a byte order mark is no mistake', () => {
  expect(readText('\uFEFF{"a": 1}', LIMITS)).toEqual({ value: { a: 1 } });
});

test('everything that can be written can be read', () => {
  const written = json({ maxDepth: 5 }).filter((text) => !text.includes('__proto__'));
  assert(
    property(written, (text) => {
      expect(readText(text, { longest: 1e6, deepest: 50 })).toEqual({ value: JSON.parse(text) as unknown });
    }),
  );
});

test('it accepts and refuses what the browser does', () => {
  const piece = constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0',
    '"',
    '\\',
    'true',
    'nul',
    ' ',
    '\n',
  );
  assert(
    property(array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect('value' in readText(text, { longest: 1e6, deepest: 50 })).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
