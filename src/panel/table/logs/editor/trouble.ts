import type { EditorState, TransactionSpec } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Trouble } from '../../../../forensics/desk-types.ts';

const setMark = StateEffect.define<{ from: number; to: number } | undefined>();
const mark = Decoration.mark({ class: 'cm-trouble' });
const line = Decoration.line({ class: 'cm-trouble-line' });

/** Where the last query went wrong. It goes with the first change of the text. */
export const troubleMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const found = transaction.effects.find((one) => one.is(setMark));
    if (!found) return transaction.docChanged ? Decoration.none : marks;
    const place = found.value;
    if (!place) return Decoration.none;
    const lineStart = transaction.state.doc.lineAt(place.from).from;
    const lines = [line.range(lineStart)];
    return Decoration.set(place.to > place.from ? [...lines, mark.range(place.from, place.to)] : lines);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function markTrouble(state: EditorState, trouble: Trouble | undefined): TransactionSpec {
  return { effects: setMark.of(placeOf(state, trouble)) };
}

/** The word at that line and column; the whole line where no column is known. */
function placeOf(
  { doc }: EditorState,
  trouble: Trouble | undefined,
): { from: number; to: number } | undefined {
  if (trouble?.line === undefined || trouble.line < 1 || trouble.line > doc.lines) return undefined;
  const { from, to, text } = doc.line(trouble.line);
  if (trouble.col === undefined) return { from, to };
  const start = Math.min(Math.max(0, trouble.col - 1), text.length);
  const word = /^(\w+|.)?/.exec(text.slice(start))?.[0] ?? '';
  return { from: from + start, to: from + start + word.length };
}
