import type { SightQuery } from '../../../../incident/sight-types.ts';
import { count } from '../ask.ts';
import { builtOf } from '../conditions/conditions.tsx';
import { useLogDesk } from '../desk-context.ts';
import type { LogDraft } from '../log-draft.ts';
import { QuestionChoice } from '../question-choice.tsx';
import { Counts } from './rule-counts.tsx';
import { RuleNow } from './rule-now.tsx';
import { RuleSteps } from './rule-steps.tsx';

/** A query becomes a rule: counted first, then run in shadow, then enforced. */
export function RulePanel() {
  const { query } = useLogDesk();
  if (!query) return <p class="muted">This scenario asks for no rule.</p>;
  return (
    <div class="log-rule">
      <div class="steps">
        <QuestionChoice />
        <RuleMaking key={query.id} query={query} />
      </div>
      <aside>
        <RuleNow query={query} />
        <p class="note">
          Here you see what the rule does to rows you can look at. Your score comes from log that nobody has
          seen, of other days. A rule that only fits these rows does badly there.
        </p>
      </aside>
    </div>
  );
}

function RuleMaking({ query }: { query: SightQuery }) {
  const context = useLogDesk();
  const { draft, made, isWaiting } = context;
  const sql = draft.ruleFrom.value === 'editor' ? draft.sql.value : builtOf(context, query).sql;
  const counted = draft.counted.value;
  const isFresh = counted?.query === query.id && counted.sql === sql && counted.minute === made.minute;
  const isCounting = isFresh && counted.answer === undefined;
  const answer = isFresh ? counted.answer : undefined;
  return (
    <>
      <section>
        <h3>
          <span class="mono">1</span> The query
        </h3>
        <Source draft={draft} />
        {sql.trim() === '' ? (
          <p class="muted">The editor is empty. Write a query, or take the conditions.</p>
        ) : (
          <pre class="sql">
            <code>{sql}</code>
          </pre>
        )}
        <p class="muted small">
          A rule answers with names of tokens: it selects <code>{query.names}</code>.
        </p>
      </section>
      <section>
        <h3>
          <span class="mono">2</span> What it does
        </h3>
        <div class="run-bar">
          <button
            type="button"
            class="button main"
            disabled={isWaiting || sql.trim() === ''}
            // Not disabled meanwhile: a disabled button loses the focus.
            aria-disabled={isCounting}
            aria-busy={isCounting}
            onClick={() => {
              if (!isCounting) void count(context, query.id, sql);
            }}
          >
            {isCounting ? 'Counting …' : 'Count it'}
          </button>
          {!isFresh && counted?.query === query.id && (
            <p class="muted small">The query or the logs have changed since the last count.</p>
          )}
        </div>
        <output aria-live="polite">{answer && <Counts query={query} answer={answer} />}</output>
      </section>
      <RuleSteps query={query} sql={sql} counted={answer && 'counts' in answer ? answer : undefined} />
    </>
  );
}

const SOURCES = { editor: 'From the editor', conditions: 'From the conditions' } as const;

function Source({ draft }: { draft: LogDraft }) {
  return (
    <fieldset class="match">
      <legend class="unseen">Where the query comes from</legend>
      {(['editor', 'conditions'] as const).map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name="rule-from"
            checked={draft.ruleFrom.value === one}
            onChange={() => (draft.ruleFrom.value = one)}
          />
          {SOURCES[one]}
        </label>
      ))}
    </fieldset>
  );
}
