import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the table's own colours. None of the three that mean something: here a word is only a word. */
const theme = EditorView.theme(
  {
    '&': { minHeight: '9rem', maxHeight: '40vh', color: 'var(--text)', fontSize: 'var(--size-m)' },
    '.cm-scroller': { font: 'inherit', fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
    '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--text)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-gutters': { border: '0', background: 'transparent', color: 'var(--text-muted)' },
    '.cm-cursor': { borderLeftColor: 'var(--text)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      background: '#34466a',
    },
    '&.cm-focused .cm-matchingBracket': { background: '#34466a', color: 'inherit' },
    '.cm-placeholder': { color: 'var(--text-muted)' },
    '.cm-trouble-line': { background: 'var(--hostile-soft)' },
    '.cm-trouble': { textDecoration: 'underline wavy var(--hostile-text)', textUnderlineOffset: '4px' },
    '.cm-tooltip': {
      border: '1px solid var(--line-strong)',
      borderRadius: 'var(--round-s)',
      background: 'var(--panel-high)',
      color: 'var(--text)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.1875rem 0.625rem', lineHeight: '1.4' },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--text)', color: '#10162a' },
    '.cm-completionDetail': { color: 'inherit', opacity: '0.75', fontStyle: 'normal' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
    '.cm-completionInfo': {
      maxWidth: '18rem',
      padding: '0.5rem 0.75rem',
      fontFamily: 'var(--sans)',
      fontSize: 'var(--size-s)',
    },
  },
  { dark: true },
);

const words = HighlightStyle.define([
  { tag: tags.keyword, color: '#fff', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--paper-low)' },
  { tag: [tags.comment], color: 'var(--text-muted)', fontStyle: 'italic' },
  { tag: [tags.operator, tags.punctuation, tags.paren], color: 'var(--text-soft)' },
]);

export const editorLook = [theme, syntaxHighlighting(words)];
