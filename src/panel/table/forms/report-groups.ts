// A long form in the parts a real one has.
import type { SightField } from '../../../incident/sight-types.ts';
import { asksFor } from './report-answers.ts';

export interface Group {
  title: string;
  fields: SightField[];
}

const TITLES = ['When', 'What happened', 'How many', 'What was done, and whom to ask'] as const;
type Title = (typeof TITLES)[number];

/** Each field once, in the order of the form within its part; parts without a field are left out. */
export function groupsOf(fields: SightField[]): Group[] {
  return TITLES.map((title) => ({
    title,
    fields: fields.filter((field) => titleOf(field) === title),
  })).filter((group) => group.fields.length > 0);
}

function titleOf(field: SightField): Title {
  const asks = asksFor(field);
  if (asks === 'instant') return 'When';
  if (asks === 'amount') return 'How many';
  return field.claim === undefined ? 'What was done, and whom to ask' : 'What happened';
}
