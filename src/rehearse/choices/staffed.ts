import type { Incident } from '../../incident/incident.ts';
import { hasCrew } from '../../incident/people.ts';
import { spanNow } from '../../incident/work.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Card } from '../../scenario/table-nouns.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';

type Staffed = Pick<Card, 'who' | 'takes'> & Partial<Pick<Card, 'load' | 'shorter'>>;

/** Whether there are people for it now. Asked first, because most of what is not open is so for want of them. */
export const isStaffed = (
  s: Scenario,
  x: Incident,
  { who, takes, load = WHOLE, shorter = [] }: Staffed,
): boolean => x.pinned || hasCrew(s, x, who, load, spanNow(x, takes, shorter).min);
