import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { markTrouble, troubleMark } from '../../src/panel/table/logs/editor/trouble.ts';

const SQL = 'SELECT jti\nFROM nowhere\nWHERE x = ';
const start = EditorState.create({ doc: SQL, extensions: [troubleMark] });

/** The underlined words, and the lines that are coloured. */
function marked(state: EditorState) {
  const found = { words: [] as string[], lines: [] as number[] };
  state.field(troubleMark).between(0, state.doc.length, (from, to) => {
    if (to > from) found.words.push(state.sliceDoc(from, to));
    else found.lines.push(state.doc.lineAt(from).number);
  });
  return found;
}

test.each([
  ['a word', { line: 2, col: 6 }, { words: ['nowhere'], lines: [2] }],
  ['a sign', { line: 3, col: 9 }, { words: ['='], lines: [3] }],
  ['a line', { line: 1 }, { words: ['SELECT jti'], lines: [1] }],
  ['the end of a line', { line: 3, col: 99 }, { words: [], lines: [3] }],
  ['a line that is not there', { line: 9, col: 1 }, { words: [], lines: [] }],
  ['no place', {}, { words: [], lines: [] }],
])('trouble at %s is marked there', (_, place, expected) => {
  const state = start.update(markTrouble(start, { says: 'No.', ...place })).state;
  expect(marked(state)).toEqual(expected);
});

test('the mark goes with the first change', () => {
  const state = start.update(markTrouble(start, { says: 'No.', line: 2, col: 6 })).state;
  expect(marked(state.update({ changes: { from: 0, insert: ' ' } }).state).lines).toEqual([]);
});
