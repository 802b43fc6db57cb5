// What speaks against an answer before it is filed, a sentence each. Pure: the same words beside the field and in a test.
import { clash, sameAnswer } from '../../../incident/score/compare.ts';
import type { Said } from '../../../incident/score/compare.ts';
import type { SightField, Tone } from '../../../incident/sight-types.ts';
import type { FieldAnswer } from '../../../scenario/moves.ts';

export interface Finding {
  tone: Tone;
  says: string;
}

/** A correction is looked at more gently: what it leaves alone stays as it was. */
export type Mode = 'first' | 'supplement' | 'correction';

export function findingsOf(field: SightField, answer: FieldAnswer | undefined, mode: Mode): Finding[] {
  if (!answer || !isStated(answer)) return [...unsaid(field, answer, mode), ...onFile(field)];
  return [...changed(field, answer, mode), ...unproven(field, answer), ...clashes(field, answer)];
}

const isStated = ({ form }: FieldAnswer): boolean => form === 'value' || form === 'range';

function unsaid(field: SightField, answer: FieldAnswer | undefined, mode: Mode): Finding[] {
  if (mode === 'correction' || !field.missing) return [];
  const says = answer ? 'You could state this now.' : 'Missing: you could state this now.';
  return [{ tone: 'unproven', says }];
}

/** What stands is not touched here, and is contradicted. */
const onFile = ({ conflicts, last }: SightField): Finding[] =>
  conflicts.map((one) => ({ tone: 'hostile', says: `On file: ${last ?? ''}. ${one}` }));

function changed({ stands }: SightField, answer: FieldAnswer, mode: Mode): Finding[] {
  if (mode !== 'supplement' || !stands || !isStated(stands) || sameAnswer(stands, answer)) return [];
  return [
    { tone: 'unproven', says: 'This says other than what is on file: correct it instead, and say why.' },
  ];
}

function unproven(field: SightField, answer: FieldAnswer): Finding[] {
  if (answer.form !== 'value' || field.claim === undefined) return [];
  const source = field.statements.find(({ id }) => id === answer.statement);
  const standing = source?.standing ?? bestOf(field);
  if (standing === 'verified' || standing === 'adjudicated') return [];
  if (source?.standing === 'contradicted')
    return [{ tone: 'hostile', says: 'This statement has been contradicted.' }];
  return [
    { tone: 'unproven', says: 'Nobody has verified this: give a range, or say that it is not yet known.' },
  ];
}

const bestOf = ({ statements }: SightField) =>
  statements.find(({ standing }) => standing === 'verified' || standing === 'adjudicated')?.standing;

function clashes({ asked, elsewhere, statements }: SightField, answer: FieldAnswer): Finding[] {
  if (!asked) return [];
  const source = statements.find(({ id }) => id === answer.statement);
  return elsewhere
    .filter(({ says, said }) => says !== source?.value && clash(asked, saidOf(answer), said))
    .map(({ where, says }) => ({ tone: 'hostile', says: `${where}: ${says}.` }));
}

function saidOf({ form, low, high, atLeast, text }: FieldAnswer): Said {
  return {
    range: form === 'range' || atLeast === true,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(text === undefined || low !== undefined ? {} : { text }),
  };
}
