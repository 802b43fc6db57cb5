// One answer of a report, in words.
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { VersionedDuty } from '../../scenario/table-nouns.ts';
import { sayAmount, sayInstant, sayNumber } from '../say.ts';
import { shownList } from '../shown.ts';

export const sayRecipient = (recipient: string[]): string =>
  recipient.map((one) => one.replaceAll('-', ' ')).join(' or ');

export function sayAnswer(
  s: Scenario,
  duty: Pick<VersionedDuty, 'fields'>,
  field: string,
  answer: FieldAnswer,
): string {
  if (answer.form === 'not-yet') return 'not yet known';
  if (answer.form === 'never') return `can no longer be known: ${answer.text ?? ''}`;
  const claim = s.claims[duty.fields[field]?.claim ?? ''];
  const instant = claim?.kind === 'instant' || duty.fields[field]?.asks === 'instant';
  const { form, low, high, atLeast } = answer;
  if (low === undefined && high === undefined) return shownList(s, answer.text ?? '');
  const say = (n: number) => (instant ? sayInstant(s, n) : sayAmount(n, claim?.unit ?? ''));
  if (low === undefined) return `${instant ? 'not later than' : 'at most'} ${say(high as number)}`;
  if (form === 'range' && high !== undefined) return `${instant ? say(low) : sayNumber(low)} to ${say(high)}`;
  if (form === 'range' && instant) return `not before ${say(low)}`;
  return `${atLeast || form === 'range' ? 'at least ' : ''}${say(low)}`;
}
