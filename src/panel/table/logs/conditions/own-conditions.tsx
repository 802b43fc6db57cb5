import { useId } from 'preact/hooks';
import type { DeskColumn } from '../../../../forensics/desk-types.ts';
import { Icon } from '../../../parts/icon.tsx';
import { asksValue, OPERATORS, operatorsOf, operatorWord, problemOf } from './condition-sql.ts';
import type { Own } from './condition-sql.ts';

interface OwnConditionsProps {
  table: string;
  columns: DeskColumn[];
  own: Own[];
  onChange(own: Own[]): void;
}

/** Conditions of one’s own: a column, what of it, a value. */
export function OwnConditions({ table, columns, own, onChange }: OwnConditionsProps) {
  const first = columns[0];
  if (!first) return null;
  const replace = (at: number, next: Own) => onChange(own.map((one, index) => (index === at ? next : one)));
  return (
    <fieldset class="own">
      <legend>
        … or in your own words, of <code>{table}</code>
      </legend>
      {own.map((one, at) => (
        <Row
          key={at}
          number={at + 1}
          own={one}
          columns={columns}
          onChange={(next) => replace(at, next)}
          onRemove={() => onChange(own.filter((_, index) => index !== at))}
        />
      ))}
      <button
        type="button"
        class="button small"
        onClick={() => onChange([...own, { column: first.name, operator: startOf(first), value: '' }])}
      >
        Add a condition
      </button>
    </fieldset>
  );
}

const startOf = (column: DeskColumn) => operatorsOf(column)[0] ?? 'is';

interface RowProps {
  number: number;
  own: Own;
  columns: DeskColumn[];
  onChange(own: Own): void;
  onRemove(): void;
}

function Row({ number, own, columns, onChange, onRemove }: RowProps) {
  const problemId = useId();
  const column = columns.find(({ name }) => name === own.column);
  const problem = problemOf(own, column);
  const pickColumn = (name: string) => {
    const next = columns.find((one) => one.name === name);
    if (!next) return;
    const fits = operatorsOf(next).includes(own.operator);
    onChange({ ...own, column: name, operator: fits ? own.operator : startOf(next) });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div class="own-row" role="group" aria-label={`Condition ${number}`}>
      <select
        aria-label="Column"
        value={own.column}
        title={column?.says}
        onChange={({ currentTarget }) => pickColumn(currentTarget.value)}
      >
        {columns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="Operator"
        value={own.operator}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...own, operator: OPERATORS.find((one) => one === value) ?? own.operator })
        }
      >
        {(column ? operatorsOf(column) : []).map((one) => (
          <option key={one} value={one}>
            {operatorWord(one, column?.type ?? 'text')}
          </option>
        ))}
      </select>
      {asksValue(own.operator) && (
        <input
          type="text"
          aria-label="Value"
          value={own.value}
          aria-invalid={problem !== undefined && own.value !== ''}
          aria-describedby={problemId}
          maxLength={200}
          onInput={({ currentTarget }) => onChange({ ...own, value: currentTarget.value })}
        />
      )}
      <button
        type="button"
        class="button quiet small"
        aria-label={`Remove condition ${number}`}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      <p id={problemId} class="muted small says">
        {problem === undefined ? column?.says : `${problem} Until then it is left out.`}
      </p>
    </div>
  );
}
