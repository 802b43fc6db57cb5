import type { DeskTable } from '../../../forensics/desk-types.ts';
import { Badge } from '../../parts/badge.tsx';
import { ask, rowsOf } from './ask.ts';
import { useLogDesk } from './desk-context.ts';
import { putIntoEditor } from './log-draft.ts';
import { Result } from './result.tsx';

/** What the team has: every store as a table that one can read before asking it anything. */
export function Tables() {
  const { made, draft } = useLogDesk();
  const chosen = made.tables.find(({ id }) => id === draft.table.value) ?? made.tables[0];
  if (!chosen) return <p class="muted">There are no logs here.</p>;
  return (
    <div class="log-tables">
      <ul class="table-list" aria-label="Tables">
        {made.tables.map((table) => (
          <li key={table.id}>
            <button
              type="button"
              aria-pressed={table.id === chosen.id}
              onClick={() => (draft.table.value = table.id)}
            >
              <strong>{table.label}</strong>
              <code>{table.id}</code>
              {table.closed === undefined ? (
                <span class="muted">{rowsOf(table.rows)}</span>
              ) : (
                <Badge tone="unproven">closed</Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
      <TableDetail key={chosen.id} table={chosen} />
    </div>
  );
}

function TableDetail({ table }: { table: DeskTable }) {
  const context = useLogDesk();
  const { draft, isWaiting } = context;
  const sql = firstRows(table);
  const asked = draft.asked.tables.value;
  return (
    <section class="table-detail" aria-labelledby="table-title">
      <header>
        <h3 id="table-title">{table.label}</h3>
        <p>{table.says}</p>
        <Span table={table} />
        {table.notes.length > 0 && (
          <ul class="dots">
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </header>
      {table.closed === undefined && (
        <>
          <div class="run-bar">
            <button
              type="button"
              class="button main"
              disabled={isWaiting}
              onClick={() => void ask(context, sql, 'tables')}
            >
              Show its first rows
            </button>
            <button type="button" class="button quiet" onClick={() => putIntoEditor(draft, sql)}>
              Ask it in SQL
            </button>
          </div>
          <Result label={`First rows of ${table.label}`} asked={asked?.sql === sql ? asked : undefined} />
        </>
      )}
      <Columns table={table} />
    </section>
  );
}

function Span({ table: { closed, from, to, rows } }: { table: DeskTable }) {
  if (closed !== undefined) {
    return (
      <p class="toned" data-tone="unproven">
        Closed. {closed}
      </p>
    );
  }
  return (
    <p class="mono">
      {rowsOf(rows)}
      {from !== undefined && to !== undefined && ` · ${from} to ${to}`}
    </p>
  );
}

function Columns({ table: { columns, id } }: { table: DeskTable }) {
  return (
    <table class="columns-list">
      <caption class="unseen">Columns of {id}</caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Holds</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, type, says }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{type}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In the order of its first time, where it has one. */
function firstRows({ id, columns }: DeskTable): string {
  const time = columns.find(({ type }) => type === 'time');
  return `SELECT *\nFROM ${id}${time ? `\nORDER BY ${time.name}` : ''}\nLIMIT 100`;
}
