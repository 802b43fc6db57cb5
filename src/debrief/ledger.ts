// Every point with its rule and reason, and which things of the scenario the rule looks at.
import type { Incident } from '../incident/incident.ts';
import type { LedgerEntry } from '../incident/score/score.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Item, LedgerLine } from './debrief-types.ts';
import { sayWhen } from './when.ts';

export function ledgerOf(s: Scenario, x: Incident, entries: LedgerEntry[]): LedgerLine[] {
  return entries.map((entry): LedgerLine => {
    const line: LedgerLine = {
      id: entry.id,
      axis: entry.axis,
      axisLabel: s.score.labels[entry.axis],
      label: entry.label,
      reason: entry.reason,
      value: entry.value,
      points: entry.points,
      most: entry.most,
      skipped: entry.skipped,
      halved: entry.halved,
      idle: entry.idle,
      mentions: mentionsOf(s, entry.id),
      seats: [],
    };
    line.seats = seatsOf(s, line.mentions);
    if (entry.minute !== undefined) line.minute = entry.minute;
    if (entry.minute !== undefined) line.when = sayWhen(s, entry.minute);
    const act = entry.act ?? actAt(s, x, entry.minute);
    if (act !== undefined) line.act = s.acts[act]?.title ?? act;
    if (entry.source !== undefined) line.source = entry.source;
    return line;
  });
}

/** The act that was open then. */
function actAt(s: Scenario, x: Incident, minute: Minute | undefined): string | undefined {
  if (minute === undefined) return undefined;
  return Object.keys(s.acts).findLast((id) => (x.happened[`act:${id}`] ?? Infinity) <= minute);
}

/** Points that were there to be had and were not, the dearest first. */
export function costMost(ledger: LedgerLine[]): LedgerLine[] {
  return ledger
    .filter((one) => !one.skipped && !one.idle && lostBy(one) > 0)
    .sort((a, b) => lostBy(b) - lostBy(a));
}

/** Only what won more than it lost; the rest is told with the costs. */
export function gainedMost(ledger: LedgerLine[]): LedgerLine[] {
  return ledger
    .filter((one) => !one.skipped && one.points > 0 && one.points >= lostBy(one))
    .sort((a, b) => b.points - a.points);
}

export const lostBy = ({ points, most }: Pick<LedgerLine, 'points' | 'most'>): number =>
  Math.max(0, most) - points;

/** Entries whose rule looks at the item. */
export function countsIn(ledger: LedgerLine[], item: Pick<Item, 'about'>): LedgerLine[] {
  return ledger.filter((line) => !line.skipped && item.about.some((id) => line.mentions.includes(id)));
}

/** Rules are plain data: every word in the measure is an id, or a key such as `done:trace-mail.fresh`. */
function mentionsOf(s: Scenario, rule: string): string[] {
  const about = s.score.rules[rule];
  if (!about) return [];
  const found = new Set<string>();
  for (const word of words([about.measure, about.halved, about.when])) {
    const id = word.slice(word.indexOf(':') + 1);
    found.add(id);
    // Statements are meant one by one; options belong to their card or message.
    if (!word.startsWith('known:')) found.add(id.split('.')[0] ?? id);
  }
  if (about.measure.of === 'interval') found.add(`estimate:${about.measure.claim}`);
  return [...found];
}

/** Whose work or mail the rule looks at. */
function seatsOf(s: Scenario, mentions: string[]): string[] {
  const found = mentions.flatMap((id) => [
    ...(s.cards[id]?.who.flat() ?? []),
    ...(s.injects[id]?.to ?? []),
    ...(s.duties[id]?.work.who.flat() ?? []),
    ...(s.audiences[id] && s.notice ? s.notice.work.who.flat() : []),
  ]);
  return Object.keys(s.people).filter((id) => found.includes(id));
}

function words(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(words);
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(words) : [];
}
