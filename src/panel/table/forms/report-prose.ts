// A report as it would be read out: one plain sentence a field.
import type { SightField } from '../../../incident/sight-types.ts';
import type { FieldAnswer } from '../../../scenario/moves.ts';
import type { Calendar } from '../../parts/dates.ts';
import { wordsOf } from './report-answers.ts';

export function sentenceOf(answer: FieldAnswer, field: SightField, calendar: Calendar): string {
  const { label } = field;
  if (answer.form === 'not-yet') return `${label}: not yet known. It will follow.`;
  return `${label}: ${ended(wordsOf(answer, field, calendar))}`;
}

/** With what it takes the place of. */
export function correctionOf(answer: FieldAnswer, field: SightField, calendar: Calendar): string {
  return `${sentenceOf(answer, field, calendar)} Before, we wrote: ${ended(field.last ?? 'nothing')}`;
}

const ended = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A, B and C */
export function listed(words: string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
