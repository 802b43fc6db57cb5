import type { SightField } from '../../../incident/sight-types.ts';
import type { AnswerForm } from '../../../scenario/vocabulary.ts';
import { StandingBadge } from '../../parts/badge.tsx';
import type { Calendar } from '../../parts/dates.ts';
import { canTake, draftFrom } from './report-answers.ts';
import type { FieldDraft } from './report-answers.ts';
import type { Finding } from './report-checks.ts';
import { RangeInput, ValueInput } from './report-inputs.tsx';

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
  findings: Finding[];
  onChange(draft: FieldDraft): void;
}

/** One field: how to answer it, the statements that could be taken, and the place to write. */
export function ReportField({ field, draft, calendar, findings, onChange }: ReportFieldProps) {
  const { id, label, last, forms } = field;
  const statements = field.statements.filter((one) => canTake(one, field));
  // What is changed by hand no longer comes from a statement.
  const change = (part: Partial<FieldDraft>) => onChange({ ...draft, statement: undefined, ...part });
  return (
    <fieldset class="report-field">
      <legend>{label}</legend>
      {last !== undefined && <p class="muted">On file: {last}.</p>}
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
      {findings.length > 0 && (
        <ul class="findings" aria-label={`Before you file: ${label}`}>
          {findings.map(({ tone, says }) => (
            <li key={says} data-tone={tone}>
              <span class="toned">{says}</span>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
