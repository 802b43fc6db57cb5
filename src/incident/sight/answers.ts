// One answer of a report, in words.
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import { sayDay, sayClock, sayNumber } from '../say.ts';

export const sayRecipient = (recipient: string[]): string =>
  recipient.map((one) => one.replaceAll('-', ' ')).join(' or ');

export function sayAnswer(s: Scenario, duty: Duty, field: string, answer: FieldAnswer): string {
  if (answer.form === 'not-yet') return 'not yet known';
  if (answer.form === 'never') return `can no longer be known: ${answer.text ?? ''}`;
  const claim = s.claims[duty.fields[field]?.claim ?? ''];
  const instant = claim?.kind === 'instant' || duty.fields[field]?.asks === 'instant';
  if (answer.low === undefined) return answer.text ?? '';
  const say = (n: number) => (instant ? `${sayDay(s, n)}, ${sayClock(s, n)}` : sayNumber(n));
  const unit = claim?.unit && !instant ? ` ${claim.unit}` : '';
  if (answer.form === 'range' && answer.high !== undefined)
    return `${say(answer.low)} to ${say(answer.high)}${unit}`;
  return `${answer.atLeast ? 'at least ' : ''}${say(answer.low)}${unit}`;
}
