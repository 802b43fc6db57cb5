import { ask } from './ask.ts';
import { useLogDesk } from './desk-context.ts';
import { KeptQueries, SaveQuery } from './kept-queries.tsx';
import { MakeRule } from './make-rule.tsx';
import { Result } from './result.tsx';
import { SqlEditor } from './editor/sql-editor.tsx';

/** Ask anything: SQL above, what came of it below, what was asked before beside it. */
export function Query() {
  const context = useLogDesk();
  const { draft, made, isWaiting } = context;
  const asked = draft.asked.query.value;
  const run = () => {
    if (!isWaiting) void ask(context, draft.sql.peek(), 'query');
  };
  const answer = asked?.answer;
  return (
    <div class="log-query">
      <div class="ask">
        <SqlEditor
          sql={draft.sql}
          tables={made.tables}
          trouble={answer && 'trouble' in answer ? answer.trouble : undefined}
          onRun={run}
        />
        <div class="run-bar">
          <button type="button" class="button main" disabled={isWaiting} onClick={run}>
            Run <kbd aria-hidden="true">Ctrl ↵</kbd>
          </button>
          <SaveQuery />
          <MakeRule draft={draft} from="editor" />
          <p class="muted small about-keys">Esc, then Tab leaves the editor.</p>
        </div>
        <Result label="Rows found" asked={asked}>
          <p class="muted">
            What you ask is read only: nothing in the logs can change. Press a token’s name in a result to
            open the token.
          </p>
        </Result>
      </div>
      <aside>
        <KeptQueries />
        <TableWords />
      </aside>
    </div>
  );
}

/** A crib of tables and columns, for whoever writes. */
function TableWords() {
  const { made } = useLogDesk();
  return (
    <section>
      <h3 class="eyebrow">Tables</h3>
      {made.tables.map(({ id, label, columns }) => (
        <details key={id}>
          <summary>
            <code>{id}</code> <span class="muted">{label}</span>
          </summary>
          <ul class="column-words">
            {columns.map(({ name, says }) => (
              <li key={name}>
                <code>{name}</code> <span class="muted">{says}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
