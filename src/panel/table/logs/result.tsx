import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { QueryAnswer } from '../../../forensics/desk-types.ts';
import { formatExact } from '../../parts/numbers.ts';
import { inspectName, rowsOf, troubleWords } from './ask.ts';
import { useLogDesk } from './desk-context.ts';
import type { Asked } from './log-draft.ts';
import { ResultTable } from './result-table.tsx';

interface ResultProps {
  label: string;
  asked: Asked | undefined;
  /** Before anything was run. */
  children?: ComponentChildren;
}

/** What came of a query: how many rows in what time, or why it did not run, and the rows. */
export function Result({ label, asked, children }: ResultProps) {
  const { desk, made, draft, queries } = useLogDesk();
  // The same objects while nothing changes, so that the rows may rest.
  const names = useMemo(() => [...new Set(queries.map((one) => one.names))], [queries]);
  const openToken = useMemo(
    () => (name: string) => void inspectName({ desk, made, draft }, name),
    [desk, made, draft],
  );
  const answer = asked?.answer;
  return (
    <div class="result">
      {/* Always there, so that a screen reader hears what changes in it. */}
      <output class="said" aria-live="polite">
        {asked && (answer ? <Said answer={answer} /> : 'Running.')}
        {asked && asked.minute !== made.minute && (
          <span class="toned" data-tone="unproven">
            From before the clock moved. Run it again.
          </span>
        )}
      </output>
      {!asked && children}
      {answer && 'rows' in answer && answer.columns.length > 0 && (
        <ResultTable
          key={asked.sql}
          label={label}
          columns={answer.columns}
          rows={answer.rows}
          names={names}
          onToken={openToken}
        />
      )}
    </div>
  );
}

function Said({ answer }: { answer: QueryAnswer }) {
  if ('trouble' in answer) return <span class="error">{troubleWords(answer.trouble)}</span>;
  const { rows, rowCount, more, ms } = answer;
  return (
    <>
      <strong>
        {rowsOf(rowCount)}
        {more && ' or more'}
      </strong>{' '}
      in {formatExact(Math.max(1, Math.round(ms)))} ms.
      {rows.length < rowCount && ` Showing ${formatExact(rows.length)} of ${formatExact(rowCount)}.`}
      {rowCount === 0 && ' Nothing matches.'}
    </>
  );
}
