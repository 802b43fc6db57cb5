import { edgeOf } from '../../incident/claims.ts';
import { daysKept, firstDay, forgets } from '../../incident/evidence.ts';
import { sayDay } from '../../incident/say.ts';
import type { Item } from '../debrief-types.ts';
import { sayLong, sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

/** Each store: while it forgot, while a hold was on its way, while it was held; and when that was checked. */
export function evidenceLane(t: Telling): Item[] {
  return Object.keys(t.s.evidence).flatMap((id) => [...forgetting(t, id), ...held(t, id), ...points(t, id)]);
}

function forgetting({ s, x }: Telling, id: string): Item[] {
  const about = s.evidence[id];
  const state = x.evidence[id];
  if (!about || !state) return [];
  if (!forgets(s, id)) return [keeping(s, id)];
  const end = state.lostAt ?? state.reachedAt ?? s.closes;
  const days = about.keepsDays;
  const lost = daysLost(s, x, id, end);
  const bar: Item = {
    id: `kept:${id}`,
    lane: 'evidence',
    track: id,
    layers: ['true'],
    from: 0,
    to: end,
    label: days === undefined ? `${about.label}: no hold` : `${about.label}: ${days} days, no hold`,
    says: `${about.label} without a hold for ${sayLong(end)}. ${lost}`,
    tone: 'unproven',
    cause: [
      days === undefined
        ? 'It lies where it lies until somebody holds it.'
        : `It keeps ${days} days and deletes the oldest. Nobody decided that; it is how it was set.`,
    ],
    after: [lost, ...shows(s, about.shows)].filter((said) => said !== ''),
    about: [id],
  };
  if (state.lostAt === undefined) return [bar];
  const gone: Item = {
    ...bar,
    id: `lost:${id}`,
    from: state.lostAt,
    to: s.closes,
    label: `${about.label}: gone`,
    says: `${about.label} was gone from ${sayWhen(s, state.lostAt)}.`,
    tone: 'hostile',
    cause: ['No hold had reached it.'],
    after: shows(s, about.shows),
  };
  return [bar, gone];
}

/** Nobody has to do anything for it. */
function keeping(s: Telling['s'], id: string): Item {
  const { label = id, shows: claims = [] } = s.evidence[id] ?? {};
  return {
    id: `kept:${id}`,
    lane: 'evidence',
    track: id,
    layers: ['true'],
    from: 0,
    to: s.closes,
    label: `${label}: forgets nothing`,
    says: `${label} forgets nothing, so there was nothing to hold.`,
    tone: 'safe',
    cause: ['Nothing is ever deleted there.'],
    after: shows(s, claims),
    about: [id],
  };
}

function daysLost(s: Telling['s'], x: Telling['x'], id: string, end: number): string {
  const from = firstDay(s, x, id, 0);
  const to = firstDay(s, x, id, end);
  if (from === undefined || to === undefined || to <= from) return '';
  return `Its oldest ${to - from} days were deleted meanwhile; what was left began on ${sayDay(s, edgeAt(s, x, id, end))}.`;
}

/** 00:00 of the first day it still had then. */
function edgeAt(s: Telling['s'], x: Telling['x'], id: string, minute: number): number {
  return edgeOf(s, { ...x, minute }, id);
}

function shows(s: Telling['s'], claims: string[]): string[] {
  const labels = [...new Set(claims.map((one) => s.claims[one]?.label ?? one))];
  return labels.length === 0 ? [] : [`It can show: ${labels.join(', ')}.`];
}

function held({ s, x }: Telling, id: string): Item[] {
  const about = s.evidence[id];
  const state = x.evidence[id];
  if (!about || state?.reachedAt === undefined) return [];
  const verified = state.verifiedAt !== undefined;
  return [
    {
      id: `held:${id}`,
      lane: 'evidence',
      track: id,
      short: 'held',
      layers: ['true'],
      from: state.reachedAt,
      to: s.closes,
      label: `${about.label}: held${verified ? ', verified' : ', never verified'}`,
      says: `${about.label} was held from ${sayWhen(s, state.reachedAt)}${verified ? '' : ', and nobody ever checked'}.`,
      tone: verified ? 'safe' : 'unproven',
      cause: [
        state.askedAt === undefined
          ? 'It was held.'
          : `You asked for the hold on ${sayWhen(s, state.askedAt)}; it took ${sayLong(state.reachedAt - state.askedAt)} to reach the store.`,
      ],
      after: [
        `From then on nothing more was deleted. ${daysKept(s, x, id, state.reachedAt, s.closes)} days were saved.`,
      ],
      about: [id],
    },
  ];
}

function points({ s, x, causes }: Telling, id: string): Item[] {
  const state = x.evidence[id];
  const label = s.evidence[id]?.label ?? id;
  const items: Item[] = [];
  if (state?.askedAt !== undefined) {
    items.push({
      id: `asked:${id}`,
      lane: 'evidence',
      layers: ['did'],
      from: state.askedAt,
      label: `Hold ordered: ${label}`,
      says: `You ordered a hold: ${label}.`,
      tone: 'unproven',
      cause: [causes.of(`hold:${id}`, state.askedAt) ?? 'You ordered it.'],
      after: [
        state.reachedAt === undefined
          ? 'It never reached the store: the job went on deleting.'
          : `It reached the store after ${sayLong(state.reachedAt - state.askedAt)}.`,
      ],
      about: [id],
    });
  }
  if (state?.verifiedAt !== undefined) {
    items.push({
      id: `verified:${id}`,
      lane: 'evidence',
      layers: ['knowable', 'did'],
      from: state.verifiedAt,
      label: `Verified: ${label}`,
      says: `You saw what the deletion job really did: ${label} is held.`,
      tone: 'safe',
      cause: [causes.of(`check:${id}`, state.verifiedAt) ?? 'Somebody looked.'],
      after: ['Only now was the order a fact.'],
      about: [id],
    });
  }
  return items;
}
