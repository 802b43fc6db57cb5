import { useState } from 'preact/hooks';
import type { SightCard, SightQuery } from '../../../../incident/sight-types.ts';
import type { MeasureAnswer } from '../../../../forensics/desk-types.ts';
import type { Move } from '../../../../scenario/moves.ts';
import { formatExact } from '../../../parts/numbers.ts';
import { pluralOf } from '../../../parts/words.ts';
import { usePart, useSend, useTable } from '../../table-state.ts';
import { CardCost, cardMissing, useCardAnswers } from './rule-card.tsx';

type Counted = Exclude<MeasureAnswer, { trouble: unknown }>;

interface RuleStepsProps {
  query: SightQuery;
  sql: string;
  /** Undefined until this very query was counted on the logs of this minute. */
  counted: Counted | undefined;
}

/** Shadow and enforcement: cards where people must do it, else done at once. */
export function RuleSteps({ query, sql, counted }: RuleStepsProps) {
  const flagged = counted?.counts.flagged;
  return (
    <>
      <Step
        number={3}
        title="Run in shadow"
        says="It counts beside the traffic and refuses nobody. It shows what the rule would do."
        mode="shadow"
        {...{ query, sql, counted }}
      />
      {!query.onlyLooks && (
        <Step
          number={4}
          title="Enforce"
          says="From then on it decides at the doors."
          mode="enforce"
          {...{ query, sql, counted }}
        >
          <p class="warning" data-tone="unproven">
            <strong>
              What it flags is refused
              {flagged !== undefined && `: here ${formatExact(flagged)} ${pluralOf(query.product)}`}.
            </strong>{' '}
            Honest people whom it flags are refused too. What it misses goes on.
          </p>
        </Step>
      )}
    </>
  );
}

interface StepProps extends RuleStepsProps {
  number: number;
  title: string;
  says: string;
  mode: 'shadow' | 'enforce';
  children?: preact.ComponentChildren;
}

function Step({ number, title, says, mode, query, sql, counted, children }: StepProps) {
  const cardId = mode === 'shadow' ? query.shadowCard : query.enforceCard;
  const card = usePart((sight) => [...sight.hand, ...sight.drawer].find(({ id }) => id === cardId));
  const running = usePart((sight) => sight.running.find(({ id }) => id === cardId));
  const { session } = useTable();
  const { refusal, send } = useSend();
  const [isSent, setSent] = useState(false);
  const answers = useCardAnswers();
  const missing =
    (counted ? undefined : 'Count it first.') ??
    (cardId === undefined ? ruleMissing(query, sql, mode) : cardMissing(card, answers));
  const press = () => {
    if (counted && !running) setSent(send(moveOf({ query, sql, counted, mode }, cardId, answers.given)));
  };
  return (
    <section>
      <h3>
        <span class="mono">{number}</span> {title}
      </h3>
      <p class="muted">{says}</p>
      {children}
      {card && <CardCost card={card} answers={answers} />}
      {cardId !== undefined && !card && !running && <NoCard />}
      <div class="run-bar">
        <button
          type="button"
          class="button move"
          disabled={missing !== undefined && !running}
          aria-disabled={running !== undefined}
          onClick={press}
        >
          {title}
          {card && ` · ${card.takes}`}
        </button>
        <p class="muted small">{running ? undefined : missing}</p>
      </div>
      <output aria-live="polite">
        {running && (
          <span class="toned" data-tone="unproven">
            {running.title}: under way, ends {running.endsTime}.
            {!session.room && ' Close the desk and let the clock run.'}
          </span>
        )}
        {isSent && !running && refusal === undefined && (session.room ? COUNTED_FIRST : 'Done.')}
      </output>
      {refusal !== undefined && (
        <p class="error" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}

const COUNTED_FIRST = 'Sent. The room counts it once more before it is run.';

function NoCard() {
  return <p class="muted small">People must do this, and the card for it is not on the table yet.</p>;
}

/** Without a card only what ran in shadow can be enforced. */
function ruleMissing(query: SightQuery, sql: string, mode: StepProps['mode']): string | undefined {
  if (mode === 'shadow') return undefined;
  if (!query.canEnforce) return query.why ?? 'Run it in shadow first.';
  return query.sql === sql ? undefined : 'Run this query in shadow first.';
}

function moveOf(
  {
    query,
    sql,
    counted: { measured },
    mode,
  }: Pick<StepProps, 'query' | 'sql' | 'mode'> & { counted: Counted },
  card: SightCard['id'] | undefined,
  given: { option?: string; reason?: string },
): Move {
  const rule = { sql, ...(measured && { measured }) };
  return card === undefined
    ? { do: 'rule', query: query.id, rule, mode }
    : { do: 'play', card, ...given, rule };
}
