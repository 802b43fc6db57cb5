import { formatMinutes } from '../../parts/numbers.ts';
import { calendarOf } from '../../parts/dates.ts';
import { usePart, useSend, useTable } from '../table-state.ts';
import { useLogDesk } from './desk-context.ts';
import { putIntoEditor } from './log-draft.ts';
import { QuestionChoice } from './question-choice.tsx';

const sayLeft = (left: number): string =>
  left === 0 ? 'None is left.' : `${left} ${left === 1 ? 'is' : 'are'} left.`;

/** Somebody experienced to ask. The answer takes him a while. */
export function DeskHints() {
  const { query, draft } = useLogDesk();
  const clock = usePart((sight) => sight.clock);
  const minute = usePart((sight) => sight.minute);
  const { session } = useTable();
  const { refusal, send } = useSend();
  if (!query) return <p class="muted">There are no hints in this scenario.</p>;
  const calendar = calendarOf({ clock, minute });
  return (
    <div class="log-hints">
      <QuestionChoice />
      <p class="lead">{query.label}</p>
      <p class="muted">
        From a question, to a table to look at, to a query: each hint says more than the one before and takes
        longer. {sayLeft(query.hintsLeft)}
      </p>
      <ol class="given" aria-live="polite">
        {query.hints.map(({ minute, says, sql }, at) => (
          <li key={at}>
            <p class="muted small mono">{calendar.toWords(minute, true)}</p>
            <p>{says}</p>
            {sql !== undefined && (
              <>
                <pre class="sql">
                  <code>{sql.trim()}</code>
                </pre>
                <button type="button" class="button small" onClick={() => putIntoEditor(draft, sql.trim())}>
                  Put it into the editor
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
      {query.hintDue !== undefined ? (
        <div class="run-bar">
          {/* In a room time is everybody's. */}
          {!session.room && (
            <button
              type="button"
              class="button move"
              onClick={() => send({ do: 'wait', until: query.hintDue?.minute ?? minute })}
            >
              Wait for it
            </button>
          )}
          <output>Asked. The answer comes at {query.hintDue.time}.</output>
        </div>
      ) : query.nextHintMinutes === undefined ? (
        <p class="muted">There is no further hint.</p>
      ) : (
        <div class="run-bar">
          <button type="button" class="button move" onClick={() => send({ do: 'hint', query: query.id })}>
            Ask for the next hint · {formatMinutes(query.nextHintMinutes)}
          </button>
          <p class="muted small">The answer comes that much later, whatever falls due meanwhile.</p>
        </div>
      )}
      {refusal !== undefined && (
        <p class="error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
