import type { SightQuery } from '../../../../incident/sight-types.ts';
import { ask } from '../ask.ts';
import { conditionsSql, NO_CONDITIONS } from './condition-sql.ts';
import type { Conditions as Built } from './condition-sql.ts';
import { useLogDesk } from '../desk-context.ts';
import { putIntoEditor } from '../log-draft.ts';
import { MakeRule } from '../make-rule.tsx';
import type { LogDeskContext } from '../desk-context.ts';
import { OwnConditions } from './own-conditions.tsx';
import { QuestionChoice } from '../question-choice.tsx';
import { Result } from '../result.tsx';

/** A query put together from conditions, for whoever writes no SQL; it shows the SQL that it comes to. */
export function Conditions() {
  const context = useLogDesk();
  const { draft, query } = context;
  if (!query) return <p class="muted">This scenario asks no question of its logs.</p>;
  const { built, columns, sql } = builtOf(context, query);
  const change = (next: Partial<Built>) => {
    draft.conditions.value = { ...draft.conditions.peek(), [query.id]: { ...built, ...next } };
  };
  return (
    <div class="log-conditions">
      <div class="build">
        <QuestionChoice />
        <Ready query={query} chosen={built.terms} onChange={(terms) => change({ terms })} />
        <OwnConditions
          table={query.table}
          columns={columns}
          own={built.own}
          onChange={(own) => change({ own })}
        />
        <Match match={built.match} onChange={(match) => change({ match })} />
      </div>
      <div class="comes-to">
        <h3 class="eyebrow">The SQL it comes to</h3>
        <pre class="sql" aria-live="polite">
          <code>{sql}</code>
        </pre>
        <Actions context={context} sql={sql} />
        <Result label="Rows found" asked={draft.asked.conditions.value}>
          <p class="muted">Choose conditions, then run it: it lists those for which they hold.</p>
        </Result>
      </div>
    </div>
  );
}

/** What was put together for a query, and the SQL of it. */
export function builtOf({ draft, made }: Pick<LogDeskContext, 'draft' | 'made'>, query: SightQuery) {
  const built = draft.conditions.value[query.id] ?? NO_CONDITIONS;
  const columns = made.tables.find(({ id }) => id === query.table)?.columns ?? [];
  return { built, columns, sql: conditionsSql(query, built, columns) };
}

function Ready(props: { query: SightQuery; chosen: string[]; onChange(terms: string[]): void }) {
  const { query, chosen, onChange } = props;
  if (query.terms.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend>Find each {query.product} that …</legend>
      {query.terms.map(({ id, label, legal, why }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={legal && chosen.includes(id)}
            disabled={!legal}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span class="grow">
            <span class="title">{label}</span>
            {!legal && why !== undefined && <span class="why">{why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const MATCHES = { all: 'All of them hold', any: 'One of them is enough' } as const;

function Match({ match, onChange }: { match: Built['match']; onChange(match: Built['match']): void }) {
  return (
    <fieldset class="match">
      <legend>Together</legend>
      {(['all', 'any'] as const).map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="match" checked={match === one} onChange={() => onChange(one)} />
          {MATCHES[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Actions({ context, sql }: { context: LogDeskContext; sql: string }) {
  const { draft, isWaiting } = context;
  return (
    <div class="run-bar">
      <button
        type="button"
        class="button main"
        disabled={isWaiting}
        onClick={() => void ask(context, sql, 'conditions')}
      >
        Run
      </button>
      <button type="button" class="button" onClick={() => putIntoEditor(draft, sql)}>
        Take it to the editor
      </button>
      <MakeRule draft={draft} from="conditions" />
    </div>
  );
}
