import { useState } from 'preact/hooks';
import type { Cell } from '../../../forensics/desk-types.ts';
import { memo } from '../../parts/memo.ts';
import { formatExact } from '../../parts/numbers.ts';

interface ResultTableProps {
  label: string;
  columns: string[];
  rows: Cell[][];
  /** The columns whose cells name tokens. */
  names: readonly string[];
  onToken(name: string): void;
}

/** Rows that are put on the page at once; a thousand at sixteen columns would hold it up. */
const ROWS_AT_ONCE = 120;
const WIDEST_CH = 44;

/** Cells as text, header and row numbers in place while the rest scrolls both ways. */
export const ResultTable = memo(function ResultTable(props: ResultTableProps) {
  const { label, columns, rows, names, onToken } = props;
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const isNumber = columns.map((_, at) => isNumeric(rows, at));
  const more = () => setShown((count) => Math.min(rows.length, count + ROWS_AT_ONCE));
  return (
    <section
      class="rows"
      // It scrolls, so it must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget: box }) => {
        if (shown < rows.length && box.scrollHeight - box.scrollTop - box.clientHeight < 600) more();
      }}
    >
      <table aria-rowcount={rows.length + 1}>
        <colgroup>
          <col style={{ width: 'calc(4ch + 1.375rem)' }} />
          {columns.map((name, at) => (
            <col key={at} style={{ width: `calc(${widthOf(name, rows, at)}ch + 1.375rem)` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Row</span>
            </th>
            {columns.map((name, at) => (
              <th key={at} scope="col" class={isNumber[at] ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {row.map((cell, column) => (
                <td
                  key={column}
                  class={isNumber[column] ? 'number' : undefined}
                  title={String(cell ?? '').length > WIDEST_CH ? String(cell) : undefined}
                >
                  {cell !== null && names.includes(columns[column] ?? '') ? (
                    <TokenName name={String(cell)} onToken={onToken} />
                  ) : (
                    <Value cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <button type="button" class="button quiet small" onClick={more}>
          Show more of the {formatExact(rows.length)} rows
        </button>
      )}
    </section>
  );
});

function TokenName({ name, onToken }: { name: string; onToken(name: string): void }) {
  return (
    <button
      type="button"
      class="token-name"
      title="Open this token"
      aria-label={`Open token ${name}`}
      onClick={() => onToken(name)}
    >
      {name}
    </button>
  );
}

function Value({ cell }: { cell: Cell }) {
  if (cell !== null) return <>{cell}</>;
  return (
    <span class="empty-cell">
      <span class="unseen">empty</span>
    </span>
  );
}

function isNumeric(rows: Cell[][], at: number): boolean {
  const first = rows.find((row) => row[at] !== null)?.[at];
  return typeof first === 'number';
}

/** From the cells, so that a column keeps its width while more rows come. */
function widthOf(name: string, rows: Cell[][], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), name.length);
  return Math.min(WIDEST_CH, longest);
}
