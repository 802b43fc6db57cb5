// What is typed into a report field, and the answer it makes. Pure: no state, no page.
import type { FieldAnswer } from '../../../scenario/moves.ts';
import type { SightField, SightStatement } from '../../../incident/sight-types.ts';
import type { AnswerForm } from '../../../scenario/vocabulary.ts';
import type { Calendar } from '../../parts/dates.ts';
import { formatExact, parseAmount } from '../../parts/numbers.ts';

/** A field as far as it is filled in. Numbers and dates stay text until they are sent. */
export interface FieldDraft {
  form: AnswerForm | undefined;
  low: string;
  high: string;
  text: string;
  atLeast: boolean;
  /** The statement it was taken from, `claim.statement`, until it is changed by hand. */
  statement?: string | undefined;
}

export const EMPTY_FIELD: FieldDraft = { form: undefined, low: '', high: '', text: '', atLeast: false };

export type Asks = 'amount' | 'instant' | 'choice' | 'list' | 'text';

export function asksFor(field: SightField): Asks {
  if (field.asks === 'instant' || field.kind === 'instant') return 'instant';
  if (field.kind === 'number') return 'amount';
  if (field.choices && field.asked && !field.asked.choice) return 'list';
  return field.choices || field.kind === 'yes-no' ? 'choice' : 'text';
}

/** A choice as people read it; it may be told in another language than it is written in. */
export function shownChoice(
  { choices, shown }: Pick<SightField, 'choices' | 'shown'>,
  choice: string,
): string {
  return shown?.[choices?.indexOf(choice) ?? -1] ?? choice;
}

/** A sentence somebody said is no choice of a list. */
export function canTake(statement: SightStatement, field: SightField): boolean {
  const value = statement.written ?? statement.value;
  const choices = field.choices ?? ['yes', 'no'];
  if (asksFor(field) === 'list') return partsOf(value).every((part) => choices.includes(part));
  return asksFor(field) !== 'choice' || choices.includes(value);
}

/** A list of items is written with commas. */
export const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

export function draftFrom(statement: SightStatement, field: SightField, calendar: Calendar): FieldDraft {
  const { low, high, id, value, written = value } = statement;
  const asks = asksFor(field);
  const base = { ...EMPTY_FIELD, statement: id };
  if (asks === 'choice' || asks === 'list' || asks === 'text' || (low === undefined && high === undefined))
    return { ...base, form: 'value', text: written };
  const write = (amount: number | undefined) =>
    amount === undefined ? '' : asks === 'instant' ? calendar.toField(amount) : formatExact(amount);
  if (low !== undefined && low === high) return { ...base, form: 'value', low: write(low) };
  if (high === undefined && asks === 'amount')
    return { ...base, form: 'value', low: write(low), atLeast: true };
  return { ...base, form: 'range', low: write(low), high: write(high) };
}

/** What is on file, to be changed. */
export function draftOf(answer: FieldAnswer, calendar: Calendar, field: SightField): FieldDraft {
  const { form, low, high, text = '', atLeast = false, statement } = answer;
  const write = (amount: number | undefined) =>
    amount === undefined ? '' : asksFor(field) === 'instant' ? calendar.toField(amount) : formatExact(amount);
  return { form, low: write(low), high: form === 'range' ? write(high) : '', text, atLeast, statement };
}

/** undefined while something is missing or cannot be read. */
export function answerOf(draft: FieldDraft, field: SightField, calendar: Calendar): FieldAnswer | undefined {
  const { form, text, atLeast, statement } = draft;
  if (form === undefined) return undefined;
  const source = statement !== undefined && { statement };
  if (form === 'not-yet') return { form };
  const says = text.trim();
  if (form === 'never') return says === '' ? undefined : { form, text: says };
  const asks = asksFor(field);
  const read = (typed: string) => (asks === 'instant' ? calendar.fromField(typed) : parseAmount(typed));
  const low = read(draft.low);
  const high = read(draft.high);
  if (form === 'value') {
    if (asks === 'amount' || asks === 'instant') {
      if (low === undefined) return says !== '' && source ? { form, text: says, ...source } : undefined;
      return { form, low, ...(atLeast ? { atLeast } : { high: low }), ...source };
    }
    return says === '' ? undefined : { form, text: says, ...source };
  }
  if (low === undefined && high === undefined) return undefined;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return { form, ...(low !== undefined && { low }), ...(high !== undefined && { high }), ...source };
}

const shownText = (text: string, field: SightField): string =>
  field.shown === undefined
    ? text
    : partsOf(text)
        .map((one) => shownChoice(field, one))
        .join(', ');

/** The answer as the report would say it. */
export function wordsOf(answer: FieldAnswer, field: SightField, calendar: Calendar): string {
  const { form, low, high, atLeast, text } = answer;
  if (form === 'not-yet') return 'not yet known';
  if (form === 'never') return `can no longer be known, because ${text ?? ''}`;
  if (low === undefined && high === undefined) return shownText(text ?? '', field);
  const one = low === 1 && (high === 1 || atLeast === true);
  const unit = field.unit === undefined ? '' : ` ${one ? field.unit.replace(/s$/, '') : field.unit}`;
  const write = (amount: number) =>
    asksFor(field) === 'instant' ? calendar.toWords(amount, true) : formatExact(amount);
  if (atLeast && low !== undefined) return `at least ${write(low)}${unit}`;
  if (low !== undefined && low === high) return `${write(low)}${unit}`;
  if (low === undefined)
    return `${asksFor(field) === 'instant' ? 'not later than' : 'at most'} ${write(high ?? 0)}${unit}`;
  if (high === undefined)
    return `${asksFor(field) === 'instant' ? 'not before' : 'at least'} ${write(low)}${unit}`;
  return `${write(low)} – ${write(high)}${unit}`;
}
