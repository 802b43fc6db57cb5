// What a person at the table would look up for.
import type { Sight } from '../incident/sight-types.ts';

/** Decisions that stand open, by id. */
function openDecisions(sight: Sight): string[] {
  return sight.desk
    .filter((message) => message.state === 'open' && message.options.length > 0)
    .map(({ id }) => id);
}

/** True when something must be decided now that did not have to be decided before. */
function newDecision(before: Sight, after: Sight): boolean {
  if (!after.deciding) return false;
  if (!before.deciding) return true;
  const known = new Set(openDecisions(before));
  return openDecisions(after).some((id) => !known.has(id));
}

/** True when the clock must not run on: something to decide, another act or pace, the end. Once true it stays true. */
export function breaks(before: Sight, after: Sight): boolean {
  return (
    after.over ||
    asked(before, after) ||
    after.act.id !== before.act.id ||
    after.act.minutesPerMinute !== before.act.minutesPerMinute
  );
}

/** True when something was asked, even if its time to answer has run out since. */
export function asked(before: Sight, after: Sight): boolean {
  const known = new Set(before.desk.map(({ id }) => id));
  // What nobody answered in time offers nothing any more, but it was asked; only `told` never was.
  return newDecision(before, after) || after.desk.some(({ id, state }) => state !== 'told' && !known.has(id));
}

/** True when a person would notice the difference: a line in the log, a message, ended work, a card, a duty. */
export function notable(before: Sight, after: Sight): boolean {
  return (
    after.over !== before.over ||
    after.act.id !== before.act.id ||
    newest(after.log) !== newest(before.log) ||
    after.log.length !== before.log.length ||
    appears(before.desk, after.desk) ||
    appears(after.running, before.running) ||
    appears([...before.hand, ...before.drawer], [...after.hand, ...after.drawer]) ||
    dutyWords(before) !== dutyWords(after)
  );
}

function newest(log: Sight['log']): string {
  const line = log.at(-1);
  return line === undefined ? '' : `${line.minute} ${line.text}`;
}

function appears(before: { id: string }[], after: { id: string }[]): boolean {
  const known = new Set(before.map(({ id }) => id));
  return after.some(({ id }) => !known.has(id));
}

function dutyWords(sight: Sight): string {
  return sight.duties.map((duty) => `${duty.id} ${duty.state} ${duty.supplements.length}`).join(', ');
}
