import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { sql, SQLDialect, SQLite } from '@codemirror/lang-sql';
import type { SQLNamespace } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import type { EditorView, Rect } from '@codemirror/view';
import type { DeskTable } from '../../../../forensics/desk-types.ts';
import { rowsOf } from '../ask.ts';

/** Of SQLite’s words those that read. The rest, from ABORT to VACUUM, would only be in the way: nothing can be written. */
const READING = SQLDialect.define({
  ...SQLite.spec,
  keywords:
    'all and as asc between by case collate cross current_date current_timestamp desc distinct else end escape except ' +
    'exists filter from full glob group having in inner intersect is join left like limit natural not null offset on ' +
    'or order outer over partition range recursive right rows select then union using values when where window with',
  types: 'integer real text',
  builtin:
    'abs avg cast coalesce count date datetime dense_rank first_value group_concat hex iif instr julianday lag lead ' +
    'length lower ltrim max min nullif rank replace round row_number rtrim strftime substr sum time total trim typeof ' +
    'unixepoch upper',
});

/** SQL as SQLite speaks it, with the tables on the desk and their columns, and what each of them holds. */
export function sqlOf(tables: readonly DeskTable[]): Extension {
  const schema: Record<string, SQLNamespace> = Object.fromEntries(
    tables.map((table) => [table.id, { self: tableWord(table), children: table.columns.map(columnWord) }]),
  );
  return [
    sql({ dialect: READING, schema, upperCaseKeywords: true }),
    READING.language.data.of({ autocomplete: columnsOf(tables) }),
  ];
}

const tableWord = ({ id, label, says, rows, closed }: DeskTable): Completion => ({
  label: id,
  type: 'type',
  detail: closed === undefined ? rowsOf(rows) : 'closed',
  info: `${label}. ${says}`,
  boost: 2,
});

const columnWord = ({ name, type, says }: DeskTable['columns'][number]): Completion => ({
  label: name,
  type: 'property',
  detail: type,
  info: says,
  boost: 1,
});

const NARROWEST_PX = 220;

/** What a word means stands beside the list, or nowhere: below it would cover the other words. */
export function besideList(_: EditorView, list: Rect, word: Rect, __: Rect, space: Rect) {
  const top = `top: ${word.top - list.top}px`;
  if (space.right - list.right > NARROWEST_PX) return { style: top, class: 'cm-completionInfo-right' };
  if (list.left - space.left > NARROWEST_PX) return { style: top, class: 'cm-completionInfo-left' };
  return { style: 'display: none' };
}

/** Columns without their table's name, of the tables that the query speaks of; of all while it names none. */
function columnsOf(tables: readonly DeskTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    if (!word || context.matchBefore(/[.']\w*/)) return null;
    const text = context.state.doc.toString();
    const named = tables.filter(({ id }) => new RegExp(`\\b${id}\\b`, 'i').test(text));
    const words = new Map<string, Completion>();
    for (const { id, columns } of named.length > 0 ? named : tables) {
      for (const column of columns) {
        const known = words.get(column.name);
        const detail = known ? `${known.detail}, ${id}` : id;
        words.set(column.name, { ...columnWord(column), detail });
      }
    }
    return { from: word.from, options: [...words.values()], validFor: /^\w*$/ };
  };
}
