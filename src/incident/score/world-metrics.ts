// What can be read off a game about its world: stores, claims, credentials, people told.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { calendarOf, dayOf, toLocal } from '../calendar.ts';
import { truthOf, unitsOf } from '../claims.ts';
import { judgedStart } from '../awareness.ts';
import { itemsAbout } from '../items.ts';
import { daysKept, firstDay } from '../evidence.ts';
import type { Incident, StatedValue } from '../incident.ts';
import { refusedSince } from '../passes.ts';
import { isoDay, isoOf } from './say-json.ts';

type Json = Record<string, unknown>;

export const fraction = (millionths: number): number => millionths / WHOLE;

export function mapValues<A, B>(record: Record<string, A>, to: (one: A, id: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([id, one]) => [id, to(one, id)]));
}

const at = (s: Scenario, minute: Minute | undefined): string | undefined =>
  minute === undefined ? undefined : isoOf(s, minute);

/** Days are lost since the brief; and since somebody with the right to do so ordered that nothing be lost. */
export function evidenceMetrics(s: Scenario, x: Incident): Json {
  const order = orderedAt(s, x);
  const brief = Math.min(s.start?.minute ?? 0, x.minute);
  return mapValues(x.evidence, (state, id) => ({
    state: state.state,
    lostDays: lostDays(s, x, id, brief),
    lostAfterOrder: order === undefined ? undefined : lostDays(s, x, id, order),
    ...lostBetween(s, x, id, order ?? brief),
    askedAt: at(s, state.askedAt),
    heldAt: at(s, state.reachedAt),
    verifiedAt: at(s, state.verifiedAt),
    verified: state.verifiedAt !== undefined,
    firstDay: dayText(firstDay(s, x, id, x.minute)),
  }));
}

const dayText = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : isoDay(day);

/** The first duty that is nothing but an order to keep things. */
function orderedAt(s: Scenario, x: Incident): Minute | undefined {
  const ids = Object.keys(s.duties).filter((id) => s.duties[id]?.orderOnly);
  const starts = ids.flatMap((id) => judgedStart(s, x, id) ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

function lostDays(s: Scenario, x: Incident, id: string, since: Minute): number {
  const then = daysKept(s, x, id, since, since);
  return then - Math.min(then, daysKept(s, x, id, since, x.minute));
}

/** First and last day that a store of days has lost since then. */
function lostBetween(s: Scenario, x: Incident, id: string, since: Minute): Json {
  const days = lostDays(s, x, id, since);
  const from = firstDay(s, x, id, since);
  if (days <= 0 || from === undefined) return {};
  const all = x.evidence[id]?.lostAt !== undefined;
  const last = all ? dayOf(toLocal(s, calendarOf(s, undefined), since)) - 1 : from + days - 1;
  return { lostFrom: isoDay(from), lostTo: isoDay(last) };
}

/** Its truth as things stand, and every statement that the team was given, by its id. */
export function claimMetrics(s: Scenario, x: Incident): Json {
  return mapValues(s.claims, (claim, id) => {
    const state = x.claims[id];
    const said = (state?.statements ?? []).map((one) => [one.id, plainOf(s, one.value)] as const);
    const truth = truthOf(s, x, claim);
    return {
      ...Object.fromEntries(said),
      learnedAt: Object.fromEntries((state?.statements ?? []).map((one) => [one.id, isoOf(s, one.minute)])),
      truth: truth === undefined ? null : plainOf(s, truth),
      adjudicated: state?.adjudicated && {
        reading: state.adjudicated.reading,
        at: at(s, state.adjudicated.at),
      },
    };
  });
}

function plainOf(s: Scenario, value: StatedValue): unknown {
  if ('low' in value) return value.low === value.high ? value.low : [value.low, value.high];
  if ('instant' in value) return isoOf(s, value.instant);
  if ('yes' in value) return value.yes;
  if ('one' in value) return value.one;
  return 'items' in value ? value.items : value.text;
}

export function credentialMetrics(s: Scenario, x: Incident): Json {
  return mapValues(x.credentials, (state, id) => ({
    state: state.state,
    issuedAt: state.issuedAt === undefined || state.issuedAt < 0 ? undefined : isoOf(s, state.issuedAt),
    retiredAt: at(s, state.retiredAt),
    refusedEverywhereAt: at(s, refusedSince(x, id)),
  }));
}

export function audienceMetrics(s: Scenario, x: Incident): Json {
  return mapValues(x.audiences, ({ told }) => ({
    told: fraction(Math.max(0, ...told.map(({ share }) => share))),
    quality: fraction(Math.max(0, ...told.map(({ quality }) => quality))),
    toldAt: at(s, told[0]?.minute),
  }));
}

export function flowMetrics(s: Scenario, x: Incident): Json {
  return mapValues(x.flows, ({ firstMoved }) => ({
    firstMoved: firstMoved === undefined ? null : isoOf(s, firstMoved),
  }));
}

export const stockMetrics = (x: Incident): Json => mapValues(x.stocks, (_, id) => unitsOf(x, id, x.minute));

/** What reached the team, and what it answered. */
export function injectMetrics(s: Scenario, x: Incident): Json {
  const sent = Object.entries(x.injects).filter(([, one]) => one.sentAt !== undefined);
  return Object.fromEntries(
    sent.map(([id, one]) => [id, { sentAt: at(s, one.sentAt), state: one.state, option: one.option }]),
  );
}

/** Every notice by its number, with the items that the law asks for and that it does not have. */
export function noticeMetrics(s: Scenario, x: Incident): Json {
  return Object.fromEntries(
    x.publications.map(({ minute, audiences, wording, items }, index) => [
      index + 1,
      {
        at: at(s, minute),
        audiences,
        wording,
        items,
        leftOut: itemsAbout(s, audiences).filter((id) => s.notice?.items[id]?.due && !items.includes(id)),
      },
    ]),
  );
}
