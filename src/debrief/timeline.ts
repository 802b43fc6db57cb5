// Everything that happened, in lanes: what was true, what was knowable, what you did.
import { awareAt } from '../incident/claims.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { causesOf } from './causes.ts';
import type { Item, LaneId, Moment, Span, Timeline } from './debrief-types.ts';
import { claimsLane } from './lanes/claims.ts';
import { dutiesLane } from './lanes/duties.ts';
import { evidenceLane } from './lanes/evidence.ts';
import { keysLane } from './lanes/keys.ts';
import { messagesLane } from './lanes/messages.ts';
import { teamLane } from './lanes/team.ts';
import type { Telling } from './lanes/telling.ts';
import { thiefLane } from './lanes/thief.ts';
import type { Trace } from './trace.ts';
import { sayShortWhen } from './when.ts';

const DAY = 1440;

const LANE_LABELS: Record<LaneId, string> = {
  thief: 'Thief',
  claims: 'Claims',
  duties: 'Duties',
  keys: 'Keys and doors',
  evidence: 'Evidence',
  team: 'Team',
  messages: 'Messages',
};

export function timelineOf(s: Scenario, trace: Trace): Timeline {
  const t: Telling = { s, x: trace.incident, trace, causes: causesOf(s, trace.incident) };
  const items: Item[] = [
    ...thiefLane(t),
    ...claimsLane(t),
    ...dutiesLane(t),
    ...keysLane(t),
    ...evidenceLane(t),
    ...teamLane(t),
    ...messagesLane(t),
  ];
  const spans = spansOf(s, trace);
  return {
    lanes: (Object.keys(LANE_LABELS) as LaneId[]).map((id) => ({ id, label: LANE_LABELS[id] })),
    items: items.sort((a, b) => a.from - b.from),
    moments: momentsOf(s, trace),
    spans,
    opensWith: spans.find(({ id }) => id === (isQuick(s, trace) ? 'hours' : 'days'))?.id ?? 'all',
  };
}

/** The minute at which things begin to move: the second act, else the opening. */
function alarmOf(s: Scenario, trace: Trace): number {
  const second = Object.keys(s.acts)[1];
  return (second === undefined ? undefined : trace.incident.happened[`act:${second}`]) ?? 0;
}

/** A story of minutes: what follows the alarm's own act begins within a day of it. */
function isQuick(s: Scenario, trace: Trace): boolean {
  const third = trace.incident.happened[`act:${Object.keys(s.acts)[2] ?? ''}`];
  return third !== undefined && third - alarmOf(s, trace) <= DAY;
}

function spansOf(s: Scenario, trace: Trace): Span[] {
  const alarm = alarmOf(s, trace);
  const spans: Span[] = [{ id: 'all', label: 'Whole scenario', from: 0, to: s.closes }];
  if (s.closes > 6 * DAY)
    spans.push({ id: 'days', label: 'Four days', from: alarm - 180, to: alarm + 4 * DAY });
  if (s.closes > 30 * 60) spans.push({ id: 'hours', label: '24 hours', from: alarm - 60, to: alarm + DAY });
  return spans.map((span) => ({ ...span, from: Math.max(0, span.from), to: Math.min(s.closes, span.to) }));
}

function momentsOf(s: Scenario, trace: Trace): Moment[] {
  const x = trace.incident;
  const moments: Moment[] = [];
  for (const [id, act] of Object.entries(s.acts)) {
    const minute = x.happened[`act:${id}`];
    if (minute !== undefined && minute > 0) moments.push({ minute, label: act.title, kind: 'act' });
  }
  const judged = new Set(Object.values(s.duties).flatMap(({ aware }) => aware ?? []));
  for (const id of judged) {
    const taken = awareAt(s, x, id);
    const reading = taken && s.claims[id]?.readings[taken.reading];
    if (!taken || !reading) continue;
    moments.push({
      minute: taken.minute,
      label: `${s.claims[id]?.label ?? id}: ${reading.label.toLowerCase()}, ${sayShortWhen(s, taken.minute)}`,
      kind: 'aware',
    });
  }
  if (!trace.finished) moments.push({ minute: trace.playedUntil, label: 'You left here', kind: 'left' });
  return moments.sort((a, b) => a.minute - b.minute);
}
