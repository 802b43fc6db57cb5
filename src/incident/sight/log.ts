import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import type { Incident, LogLine } from '../incident.ts';
import { sayClock, sayDate } from '../say.ts';
import type { Sight } from '../sight-types.ts';
import { mayRead } from './desk.ts';

const NEWEST = 200;

/** Newest last. What somebody else's mail said, and what was answered to it, is not in it. */
export function sightLog(s: Scenario, x: Incident, seat: string): Sight['log'] {
  const hidden = othersMail(s, x, seat);
  return x.log
    .filter(({ minute, text }) => !hidden.get(minute)?.some((begins) => text.startsWith(begins)))
    .slice(-NEWEST)
    .map((line) => lineOf(s, line));
}

function lineOf(s: Scenario, { minute, text, tone, kind }: LogLine): Sight['log'][number] {
  return { minute, time: `${sayDate(s, minute)} ${sayClock(s, minute)}`, text, tone, kind };
}

/** How the lines begin, minute by minute, that tell of mail which this seat does not get. */
function othersMail(s: Scenario, x: Incident, seat: string): Map<Minute, string[]> {
  const hidden = new Map<Minute, string[]>();
  if (seat === 'solo') return hidden;
  const hide = (minute: Minute | undefined, begins: string) => {
    if (minute !== undefined) hidden.set(minute, [...(hidden.get(minute) ?? []), begins]);
  };
  for (const [id, { sentAt, answeredAt, says }] of Object.entries(x.injects)) {
    const about = s.injects[id];
    if (!about || sentAt === undefined || mayRead(about, seat)) continue;
    hide(sentAt, `${about.from}: ${says}`);
    hide(answeredAt, `To ${about.from}: `);
    hide(x.happened[`silent:${id}`], `No answer to ${about.from}.`);
  }
  return hidden;
}
