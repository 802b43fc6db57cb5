import type { SightField } from '../../../incident/sight-types.ts';
import type { AnswerForm } from '../../../scenario/vocabulary.ts';
import { StandingBadge } from '../../parts/badge.tsx';
import type { Calendar } from '../../parts/dates.ts';
import { asksFor, canTake, draftFrom } from './report-answers.ts';
import type { FieldDraft } from './report-answers.ts';
import { AmountField } from './range-field.tsx';

const FORM_WORDS: Record<AnswerForm, string> = {
  value: 'State it',
  range: 'Give a range',
  'not-yet': 'Not yet known',
  never: 'Can no longer be known',
};

interface ReportFieldProps {
  field: SightField;
  draft: FieldDraft;
  calendar: Calendar;
  onChange(draft: FieldDraft): void;
}

/** One field: how to answer it, the statements that could be taken, and the place to write. */
export function ReportField({ field, draft, calendar, onChange }: ReportFieldProps) {
  const { id, label, last, forms } = field;
  const statements = field.statements.filter((one) => canTake(one, field));
  // What is changed by hand no longer comes from a statement.
  const change = (part: Partial<FieldDraft>) => onChange({ ...draft, statement: undefined, ...part });
  return (
    <fieldset class="report-field">
      <legend>{label}</legend>
      {last !== undefined && <p class="muted">The last filing said: {last}.</p>}
      <div class="forms">
        {forms.map((form) => (
          <label key={form} class="choice">
            <input
              type="radio"
              name={`form-${id}`}
              checked={draft.form === form}
              onChange={() => change({ form })}
            />
            <span>{FORM_WORDS[form]}</span>
          </label>
        ))}
      </div>
      {statements.length > 0 &&
        (draft.form === undefined || draft.form === 'value' || draft.form === 'range') && (
          <ul class="take" aria-label={`Statements about: ${label}`}>
            {statements.map((statement) => (
              <li key={statement.id}>
                <button
                  type="button"
                  class="button small"
                  aria-pressed={draft.statement === statement.id}
                  onClick={() => onChange(draftFrom(statement, field, calendar))}
                >
                  {statement.value}
                </button>
                <span class="muted">{statement.by}</span> <StandingBadge standing={statement.standing} />
              </li>
            ))}
          </ul>
        )}
      {draft.form === 'value' && <ValueInput field={field} draft={draft} change={change} />}
      {draft.form === 'range' && <RangeInput field={field} draft={draft} change={change} />}
      {draft.form === 'never' && (
        <label class="field">
          <span class="label">Because</span>
          <input
            type="text"
            value={draft.text}
            placeholder="the log of those days was deleted"
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
      )}
    </fieldset>
  );
}

interface InputProps {
  field: SightField;
  draft: FieldDraft;
  change(part: Partial<FieldDraft>): void;
}

function ValueInput({ field, draft, change }: InputProps) {
  const { label, unit } = field;
  switch (asksFor(field)) {
    case 'amount':
      return (
        <div class="ends">
          <AmountField label="Amount" value={draft.low} unit={unit} onChange={(low) => change({ low })} />
          <label class="check">
            <input
              type="checkbox"
              checked={draft.atLeast}
              onChange={(event) => change({ atLeast: event.currentTarget.checked })}
            />
            at least: it may be more
          </label>
        </div>
      );
    case 'instant':
      return <Instant label="Date and time" value={draft.low} onChange={(low) => change({ low })} />;
    case 'choice':
      return (
        <select
          aria-label={label}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        >
          <option value="">Choose one</option>
          {(field.choices ?? ['yes', 'no']).map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case 'text':
      return (
        <textarea
          aria-label={label}
          rows={2}
          value={draft.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      );
  }
}

function RangeInput({ field, draft, change }: InputProps) {
  const instant = asksFor(field) === 'instant';
  return (
    <div class="ends">
      {instant ? (
        <>
          <Instant label="Not before" value={draft.low} onChange={(low) => change({ low })} />
          <Instant label="Not after" value={draft.high} onChange={(high) => change({ high })} />
        </>
      ) : (
        <>
          <AmountField
            label="At least"
            value={draft.low}
            unit={field.unit}
            onChange={(low) => change({ low })}
          />
          <AmountField
            label="At most"
            value={draft.high}
            unit={field.unit}
            onChange={(high) => change({ high })}
          />
        </>
      )}
    </div>
  );
}

function Instant({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input type="datetime-local" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
