// The SQL editor. It lives in a shadow root: there CodeMirror brings its styles as adopted sheets, which the page's
// Content-Security-Policy allows; in the page itself it would write a <style> element, which the policy forbids.
import { acceptCompletion, autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { DeskTable, Trouble } from '../../../../forensics/desk-types.ts';
import { besideList, sqlOf } from './completion.ts';
import { editorLook } from './look.ts';
import { markTrouble, troubleMark } from './trouble.ts';

export interface Editor {
  write(sql: string): void;
  /** The tables that completion offers. */
  learn(tables: readonly DeskTable[]): void;
  /** Marks the place of a mistake, until something is typed. */
  mark(trouble: Trouble | undefined): void;
  destroy(): void;
}

interface EditorOptions {
  sql: string;
  /** What a screen reader calls it. With the help in it: a shadow root sees no ids of the page to describe it by. */
  label: string;
  /** Shown while it is empty. */
  invites: string;
  onChange(sql: string): void;
  onRun(): void;
}

/** `host` must be fresh: an element gets one shadow root in its life. */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.sql,
      extensions: [
        keys(options.onRun),
        language.of(sqlOf([])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false, positionInfo: besideList }),
        placeholder(options.invites),
        troubleMark,
        editorLook,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-multiline': 'true' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    write: (sql) => replaceText(view, sql),
    learn: (tables) => view.dispatch({ effects: language.reconfigure(sqlOf(tables)) }),
    mark: (trouble) => view.dispatch(markTrouble(view.state, trouble)),
    destroy: () => view.destroy(),
  };
}

function replaceText(view: EditorView, sql: string): void {
  if (view.state.doc.toString() === sql) return;
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: sql },
    selection: { anchor: sql.length },
  });
}

/** Tab takes an offered word, else it leaves the editor as anywhere on a page. */
function keys(onRun: () => void) {
  const run = () => {
    onRun();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run },
        { key: 'Ctrl-Enter', run },
        { key: 'Tab', run: acceptCompletion },
      ]),
    ),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    // The first Esc in a row stays here, so that "Esc, then Tab" never closes the desk by accident.
    Prec.lowest(EditorView.domEventHandlers(stayOnce())),
  ];
}

function stayOnce() {
  let hasStayed = false;
  return {
    keydown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') hasStayed = false;
      else if (!hasStayed) {
        hasStayed = true;
        event.preventDefault();
      }
      return false;
    },
    blur: () => {
      hasStayed = false;
      return false;
    },
  };
}
