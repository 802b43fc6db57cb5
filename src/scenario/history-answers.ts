import { tidy } from './draft.ts';
import { complain, minuteOf, refer } from './history-reading.ts';
import type { Reading } from './history-reading.ts';
import type { FieldAnswer } from './moves.ts';
import type { Path } from './places.ts';
import type { Field, StatementValue } from './table-nouns.ts';
import type { FieldInput } from './schema/history.ts';

type Scalar = string | number | boolean;
const INSTANT = /^\d{4}-\d{2}/;

export function answersIn(
  reading: Reading,
  path: Path,
  inputs: Record<string, FieldInput>,
  fields: Record<string, Field>,
): Record<string, FieldAnswer> {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, input]) => {
      refer(reading, [...path, id], 'field', id, Object.keys(fields));
      return [id, tidy(answerOf(reading, [...path, id], input))];
    }),
  );
}

function answerOf(reading: Reading, path: Path, input: FieldInput): FieldAnswer {
  if (input === 'not yet known') return { form: 'not-yet' };
  if (Array.isArray(input)) return { form: 'value', text: input.join(', ') };
  if (typeof input !== 'object') return plainAnswer(reading, path, input);
  const { value, from, to, text, never, between } = input;
  if (never !== undefined) return { form: 'never', text: never };
  if (from !== undefined && to !== undefined) {
    return {
      form: 'range',
      low: pointOf(reading, [...path, 'from'], from),
      high: pointOf(reading, [...path, 'to'], to),
    };
  }
  if (between) {
    const [low, high] = between.map((end, index) => pointOf(reading, [...path, 'between', index], end));
    return { form: 'range', low, high };
  }
  const statement = statementOf(reading, [...path, 'from'], from);
  if (input['at least'] !== undefined)
    return { form: 'value', low: input['at least'], atLeast: true, statement };
  if (text !== undefined) return { form: 'value', text, statement };
  if (value === undefined && statement === undefined) {
    complain(
      reading,
      path,
      'value',
      'Found no answer; accepted: `value:`, `at least:`, `from:` and `to:`, `text:`, `never:` or `not yet known`.',
    );
  }
  if (Array.isArray(value)) return { form: 'value', text: value.join(', '), statement };
  const answer =
    value === undefined ? stated(reading, statement ?? '') : plainAnswer(reading, [...path, 'value'], value);
  return statement === undefined ? answer : { ...answer, statement };
}

function statementOf(reading: Reading, path: Path, from: Scalar | undefined): string | undefined {
  if (from === undefined) return undefined;
  return refer(reading, path, 'statement', String(from), statementsOf(reading));
}

function* statementsOf({ scenario }: Reading): Generator<string> {
  for (const [claim, { statements }] of Object.entries(scenario.claims)) {
    for (const id of Object.keys(statements)) yield `${claim}.${id}`;
  }
}

/** A number, an instant, a statement `claim.statement`, or words. */
function plainAnswer(reading: Reading, path: Path, value: Scalar): FieldAnswer {
  if (typeof value === 'number') return { form: 'value', low: value };
  if (typeof value === 'boolean') return { form: 'value', text: value ? 'yes' : 'no' };
  if (INSTANT.test(value)) return { form: 'value', low: minuteOf(reading, path, value) };
  const [claim = ''] = value.split('.');
  if (/^[a-z0-9-]+\.[a-z0-9-]+$/.test(value) && Object.hasOwn(reading.scenario.claims, claim)) {
    return {
      ...stated(reading, refer(reading, path, 'statement', value, statementsOf(reading))),
      statement: value,
    };
  }
  return { form: 'value', text: value };
}

/** What a statement says by itself. What the world decides (a stock, the edge of a store) is not known here. */
function stated(reading: Reading, path: string): FieldAnswer {
  const [claim = '', id = ''] = path.split('.');
  const statement = reading.scenario.claims[claim]?.statements[id];
  return { form: 'value', ...(statement ? inFigures(statement.value, statement.says ?? path) : {}) };
}

function inFigures(value: StatementValue, says: string): Partial<FieldAnswer> {
  if ('number' in value) return tidy({ low: value.number, atLeast: value.atLeast });
  if ('instant' in value) return { low: value.instant };
  if ('range' in value) return { form: 'range', low: value.range[0], high: value.range[1] };
  if ('yes' in value) return { text: value.yes ? 'yes' : 'no' };
  if ('one' in value) return { text: value.one };
  return { text: 'items' in value ? value.items.join(', ') : says };
}

function pointOf(reading: Reading, path: Path, value: Scalar): number {
  return typeof value === 'number' ? value : minuteOf(reading, path, String(value));
}
