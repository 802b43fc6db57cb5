// Two games of the same seed beside each other: what came out differently, in sentences.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Debrief, DutyReadings, Item, LedgerLine } from '../debrief-types.ts';
import { sayWhen } from '../when.ts';

export interface Difference {
  about: 'ending' | 'message' | 'report' | 'event' | 'points';
  says: string;
  /** Points of its axis that the second game has more (less). */
  points?: number;
}

const LEAST_POINTS = 0.05;
/** Of each sort; the rest is counted. */
const MOST = 8;

/** What `then` has otherwise than `now`: the ending, what reached the team, reports, what happened when, the ledger. */
export function differencesOf(s: Scenario, now: Debrief, then: Debrief): Difference[] {
  return [
    ...endings(now, then),
    ...short('message', messages(now, then)),
    ...reports(now, then),
    ...short('event', events(s, now, then)),
    ...entries(now, then),
  ];
}

function short(about: Difference['about'], all: string[]): Difference[] {
  const shown = all.slice(0, MOST).map((says): Difference => ({ about, says }));
  const rest = all.length - shown.length;
  return rest === 0 ? shown : [...shown, { about, says: `And ${rest} more of this sort.` }];
}

function endings(now: Debrief, then: Debrief): Difference[] {
  return now.ending.title === then.ending.title
    ? []
    : [{ about: 'ending', says: `It ends with “${then.ending.title}” instead of “${now.ending.title}”.` }];
}

function messages(now: Debrief, then: Debrief): string[] {
  const [shutNow, shutThen] = [now, then].map(({ envelopes }) => new Set(envelopes.map(({ id }) => id)));
  return [
    ...now.envelopes
      .filter(({ id }) => !shutThen?.has(id))
      .map(({ from, envelope }) => `A message comes that did not come before, from ${from}. ${envelope}`),
    ...then.envelopes
      .filter(({ id }) => !shutNow?.has(id))
      .map(({ from }) => `A message from ${from} no longer comes.`),
  ];
}

function reports(now: Debrief, then: Debrief): Difference[] {
  const old = new Map(now.readings.map((one) => [one.duty, sayReport(one)]));
  return then.readings.flatMap((one): Difference[] => {
    const before = old.get(one.duty);
    const after = sayReport(one);
    if (before === after) return [];
    return [{ about: 'report', says: `${one.label}: ${after}. Before: ${before ?? 'not asked for'}.` }];
  });
}

function sayReport({ filed, readings }: DutyReadings): string {
  const word = readings.find(({ taken }) => taken)?.word;
  return word === undefined || word === filed ? filed : `${filed}, ${word}`;
}

/** Things that happen once and keep their name from game to game. */
const KEYED = /^(?:control|issue|retire|exposed|held|verified|said|determined):/;

function events(s: Scenario, now: Debrief, then: Debrief): string[] {
  const [before, after] = [keyed(now), keyed(then)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): string[] => {
    const [old, item] = [before.get(id), after.get(id)];
    if (!item) return old ? [`${old.label}: no longer. Before: ${sayWhen(s, old.from)}.`] : [];
    if (!old) return [`${item.label}: ${sayWhen(s, item.from)}. Before: never.`];
    return old.from === item.from
      ? []
      : [`${item.label}: ${sayWhen(s, item.from)} instead of ${sayWhen(s, old.from)}.`];
  });
}

const keyed = ({ timeline }: Debrief): Map<string, Item> =>
  new Map(timeline.items.filter(({ id }) => KEYED.test(id)).map((item) => [item.id, item]));

function entries(now: Debrief, then: Debrief): Difference[] {
  const old = new Map(now.ledger.map((line) => [line.id, line]));
  return then.ledger
    .flatMap((line) => {
      const before = old.get(line.id);
      const points = before ? Math.round((line.points - before.points) * 100) / 100 : 0;
      return before && Math.abs(points) >= LEAST_POINTS ? [{ line, before, points }] : [];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ line, before, points }) => ({ about: 'points', says: sayEntry(line, before), points }));
}

const sayEntry = (line: LedgerLine, before: LedgerLine): string =>
  `${line.axisLabel}, ${line.label}: ${line.points} instead of ${before.points}. ${line.reason}`;
