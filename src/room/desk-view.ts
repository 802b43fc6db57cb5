// The facilitator's desk: every message of the scenario, sent or not, and what each waits for.
import { due } from '../incident/conditions.ts';
import type { Incident, InjectState } from '../incident/incident.ts';
import { sayMissing } from '../incident/missing.ts';
import { quote } from '../incident/quotes.ts';
import { sayClock, sayDate } from '../incident/say.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Inject } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Room } from './room-types.ts';
import { scoreOf } from './scores.ts';
import type { DeskInject, DeskView } from './view-types.ts';

export function deskView(room: Room, s: Scenario, team: string): DeskView | undefined {
  const incident = room.teams[team]?.incident;
  if (!incident) return undefined;
  const ledger = scoreOf(room, s, team)?.ledger ?? [];
  return {
    injects: Object.entries(s.injects).map(([id, about]) => injectView(s, incident, id, about)),
    ledger: ledger.map(({ id, axis, label, points, most, reason }) => ({
      id,
      axis,
      label,
      points,
      most,
      reason,
    })),
  };
}

function injectView(s: Scenario, x: Incident, id: string, about: Inject): DeskInject {
  const state: InjectState = x.injects[id] ?? { state: 'sealed' };
  const { option, reworded } = state;
  return {
    id,
    from: about.from,
    to: about.to,
    by: about.by,
    says: state.says ?? reworded ?? quote(s, x, about.says),
    state: stateOf(state),
    reworded: reworded !== undefined,
    missed: state.missedAt !== undefined,
    ...comes(s, x, about, state),
    options: Object.entries(about.options).map(([one, { label }]) => ({
      id: one,
      label: quote(s, x, label),
    })),
    ...(option === undefined ? {} : { answer: option }),
    lesson: about.lesson,
  };
}

function stateOf({ state, held, sentAt }: InjectState): DeskInject['state'] {
  if (sentAt === undefined) return held ? 'held' : 'to come';
  return state as DeskInject['state'];
}

function comes(
  s: Scenario,
  x: Incident,
  { when }: Inject,
  { sentAt }: InjectState,
): Pick<DeskInject, 'due' | 'waitsFor' | 'sent'> {
  if (sentAt !== undefined) return { sent: instant(s, sentAt) };
  const minute = when && due(x, when);
  if (minute !== undefined && minute > x.minute && minute <= s.closes) return { due: instant(s, minute) };
  const waitsFor = when && sayMissing(s, x, when);
  return waitsFor === undefined ? {} : { waitsFor };
}

const instant = (s: Scenario, minute: Minute): { minute: Minute; time: string } => ({
  minute,
  time: `${sayDate(s, minute)} ${sayClock(s, minute)}`,
});
