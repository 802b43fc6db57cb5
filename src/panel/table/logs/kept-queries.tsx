import { useState } from 'preact/hooks';
import type { Sight } from '../../../incident/sight-types.ts';
import { Icon } from '../../parts/icon.tsx';
import { usePart, useSend } from '../table-state.ts';
import { tooLong } from './ask.ts';
import { useLogDesk } from './desk-context.ts';
import { putIntoEditor } from './log-draft.ts';

const LONGEST_NAME = 80;
const NONE: NonNullable<Sight['logs']>['saved'] = [];
const savedOf = ({ logs }: Sight) => logs?.saved ?? NONE;

/** Keeps the query of the editor under a name, in the recording. */
export function SaveQuery() {
  const { draft } = useLogDesk();
  const saved = usePart(savedOf);
  const { refusal, send } = useSend();
  const [name, setName] = useState('');
  const isKnown = saved.some((one) => one.name === name.trim());
  const says = tooLong(draft.sql.value) ?? refusal;
  return (
    <form
      class="save-query"
      onSubmit={(event) => {
        event.preventDefault();
        if (send({ do: 'save-query', name: name.trim(), sql: draft.sql.peek() })) setName('');
      }}
    >
      <input
        type="text"
        aria-label="Name to keep the query under"
        placeholder="Name"
        maxLength={LONGEST_NAME}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button
        type="submit"
        class="button"
        disabled={
          name.trim() === '' || draft.sql.value.trim() === '' || tooLong(draft.sql.value) !== undefined
        }
      >
        {isKnown ? 'Replace' : 'Keep'}
      </button>
      {says !== undefined && (
        <p class="error" role="alert">
          {says}
        </p>
      )}
    </form>
  );
}

/** What was kept, and what was run in this sitting. A press puts it into the editor. */
export function KeptQueries() {
  const { draft } = useLogDesk();
  const saved = usePart(savedOf);
  const { send } = useSend();
  const load = (sql: string) => () => putIntoEditor(draft, sql);
  return (
    <>
      <section>
        <h3 class="eyebrow">Kept</h3>
        {saved.length === 0 && <p class="muted small">Nothing yet. Give a query a name to keep it.</p>}
        <ul class="kept" aria-label="Kept queries">
          {saved.map(({ name, sql }) => (
            <li key={name}>
              <button type="button" class="load" title={sql} onClick={load(sql)}>
                {name}
              </button>
              <button
                type="button"
                class="button quiet small"
                aria-label={`Remove ${name}`}
                onClick={() => send({ do: 'save-query', name, sql: '' })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {draft.past.value.length > 0 && (
        <section>
          <h3 class="eyebrow">Run before</h3>
          <ul class="kept" aria-label="Queries run before">
            {draft.past.value.map(({ sql, went }) => (
              <li key={sql}>
                <button type="button" class="load" title={sql} onClick={load(sql)}>
                  <code>{sql.replace(/\s+/g, ' ')}</code>
                  <span class="muted">{went}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
