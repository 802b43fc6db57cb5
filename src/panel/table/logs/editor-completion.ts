import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { sql, SQLite } from '@codemirror/lang-sql';
import type { SQLNamespace } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import type { DeskTable } from '../../../forensics/desk-types.ts';
import { rowsOf } from './ask.ts';

/** SQL as SQLite speaks it, with the tables on the desk and their columns, and what each of them holds. */
export function sqlOf(tables: readonly DeskTable[]): Extension {
  const schema: Record<string, SQLNamespace> = Object.fromEntries(
    tables.map((table) => [table.id, { self: tableWord(table), children: table.columns.map(columnWord) }]),
  );
  return [
    sql({ dialect: SQLite, schema, upperCaseKeywords: true }),
    SQLite.language.data.of({ autocomplete: columnsOf(tables) }),
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
