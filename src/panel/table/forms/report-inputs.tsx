import type { SightField } from '../../../incident/sight-types.ts';
import { asksFor, partsOf, shownChoice } from './report-answers.ts';
import type { FieldDraft } from './report-answers.ts';
import { AmountField } from './range-field.tsx';

interface InputProps {
  field: SightField;
  draft: FieldDraft;
  change(part: Partial<FieldDraft>): void;
}

/** The place to write, as the field asks. */
export function ValueInput({ field, draft, change }: InputProps) {
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
              {shownChoice(field, choice)}
            </option>
          ))}
        </select>
      );
    case 'list':
      return <ListInput field={field} text={draft.text} change={change} />;
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

export function RangeInput({ field, draft, change }: InputProps) {
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

function ListInput(props: { field: SightField; text: string; change(part: Partial<FieldDraft>): void }) {
  const { field, text, change } = props;
  const { label, choices = [] } = field;
  const chosen = partsOf(text);
  const toggle = (one: string) =>
    choices.filter((choice) => (choice === one) !== chosen.includes(choice)).join(', ');
  return (
    <fieldset class="forms" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={() => change({ text: toggle(choice) })}
          />
          <span>{shownChoice(field, choice)}</span>
        </label>
      ))}
    </fieldset>
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
