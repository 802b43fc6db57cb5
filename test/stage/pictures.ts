// Pictures to look at, to test and to measure with: one for each thing the stage has to tell.
import type { SightMap, SightParty } from '../../src/incident/sight-types.ts';
import { crowded } from '../data/sights/crowded.ts';
import type { StageSight } from '../../src/stage/mount.ts';

const SHARES = [38, 31, 9, 6, 4, 3, 3, 2, 1.5, 1, 1, 0.5];

function parties(state: (index: number) => SightParty['state']): SightParty[] {
  return SHARES.map((share, index) => ({
    id: `party-${index}`,
    label: `Party ${index + 1}`,
    share: share / 100,
    state: state(index),
    word: state(index),
    tone: 'plain',
  }));
}

const QUIET_MAP: SightMap = {
  issuer: {
    label: 'Issuer',
    note: 'signs every access card',
    keys: [{ id: 'k-7f2a', label: 'kid 7f2a', tone: 'key', word: 'current' }],
  },
  center: { label: 'Gateway', note: 'trusts 7f2a', tone: 'safe', refusing: 0, parties: 12 },
  sources: [{ id: 'members', label: 'Members', note: '24.7 M active', tone: 'plain' }],
  places: [
    { id: 'address-book', label: 'Address book', note: 'no trace', tone: 'safe', touched: false },
    { id: 'orders', label: 'Orders', note: 'normal', tone: 'plain', touched: false },
    { id: 'payments', label: 'Payments', note: 'no trace', tone: 'safe', touched: false },
  ],
  streams: [
    { id: 'm-a', from: 'members', to: 'address-book', perSecond: 40, kind: 'unproven' },
    { id: 'm-o', from: 'members', to: 'orders', perSecond: 160, kind: 'issued' },
    { id: 'm-p', from: 'members', to: 'payments', perSecond: 12, kind: 'issued' },
  ],
};

function sight(map: SightMap, state: (index: number) => SightParty['state'], deciding = false): StageSight {
  const all = parties(state);
  const refusing = all.filter((party) => party.state === 'refuses').length;
  return { map: { ...map, center: { ...map.center, refusing } }, parties: all, deciding };
}

const HOSTILE_MAP: SightMap = {
  ...QUIET_MAP,
  issuer: {
    label: 'Issuer',
    note: 'signs every access card',
    keys: [
      { id: 'k-7f2a', label: 'kid 7f2a', tone: 'hostile', word: 'suspected' },
      { id: 'k-9c01', label: 'kid 9c01', tone: 'key', word: 'new · unpublished' },
    ],
  },
  center: { label: 'Gateway', note: 'trusts 7f2a', tone: 'unproven', refusing: 0, parties: 12 },
  sources: [
    { id: 'thief', label: 'Unknown host', note: 'overseas · 8.2 reads/s', tone: 'hostile' },
    { id: 'members', label: 'Members', note: '24.7 M active', tone: 'plain' },
  ],
  places: [
    { id: 'address-book', label: 'Address pages', note: 'touched', tone: 'hostile', touched: true },
    { id: 'orders', label: 'Orders', note: 'unknown', tone: 'unproven', touched: false },
    { id: 'payments', label: 'Payments', note: 'no trace', tone: 'safe', touched: false },
  ],
  streams: [
    { id: 't-a', from: 'thief', to: 'address-book', perSecond: 30, kind: 'forged' },
    { id: 'm-a', from: 'members', to: 'address-book', perSecond: 40, kind: 'unproven' },
    { id: 'm-o', from: 'members', to: 'orders', perSecond: 130, kind: 'issued' },
  ],
  estimate: { label: 'Accounts affected · your estimate', word: '4,536 – 2.1 M', unit: 'accounts' },
};

export const QUIET = sight(QUIET_MAP, () => 'trusts');

export const HOSTILE = sight(HOSTILE_MAP, (index) => (index === 5 || index === 8 ? 'unproven' : 'trusts'));

const QUARANTINED = sight(
  {
    ...HOSTILE_MAP,
    center: {
      label: 'Gateway',
      note: 'accepts 7f2a only for known ids',
      tone: 'unproven',
      refusing: 0,
      parties: 12,
    },
    streams: [
      { id: 't-x', from: 'thief', to: 'address-book', perSecond: 24, kind: 'refused' },
      { id: 't-o', from: 'thief', to: 'orders', perSecond: 4, kind: 'forged' },
      { id: 'm-x', from: 'members', to: 'gateway', perSecond: 2, kind: 'refused' },
      { id: 'm-a', from: 'members', to: 'address-book', perSecond: 40, kind: 'issued' },
      { id: 'm-o', from: 'members', to: 'orders', perSecond: 130, kind: 'issued' },
    ],
  },
  (index) => (index < 5 ? 'refuses' : index === 5 ? 'turning' : index === 11 ? 'off' : 'trusts'),
);

const CONTAINED = sight(
  {
    ...HOSTILE_MAP,
    issuer: {
      label: 'Issuer',
      note: 'signs every access card',
      keys: [
        { id: 'k-7f2a', label: 'kid 7f2a', tone: 'plain', word: 'retired' },
        { id: 'k-9c01', label: 'kid 9c01', tone: 'safe', word: 'current' },
      ],
    },
    center: { label: 'Gateway', note: 'refuses 7f2a everywhere', tone: 'safe', refusing: 12, parties: 12 },
    sources: [
      { id: 'thief', label: 'Unknown host', note: 'silent for 3 h', tone: 'hostile' },
      { id: 'members', label: 'Members', note: '24.7 M active', tone: 'plain' },
    ],
    places: [
      {
        id: 'address-book',
        label: 'Address pages',
        note: 'read until 20:25',
        tone: 'hostile',
        touched: true,
      },
      { id: 'orders', label: 'Orders', note: 'no trace', tone: 'safe', touched: false },
      { id: 'payments', label: 'Payments', note: 'no trace', tone: 'safe', touched: false },
      { id: 'reviews', label: 'Reviews', note: 'no trace', tone: 'safe', touched: false },
      { id: 'couriers', label: 'Courier handhelds', note: 'never asked', tone: 'unproven', touched: false },
      {
        id: 'entry-codes',
        label: 'Entrance codes',
        note: 'read, 50 of them',
        tone: 'hostile',
        touched: true,
      },
    ],
    streams: [
      { id: 't-x', from: 'thief', to: 'address-book', perSecond: 3, kind: 'refused' },
      { id: 'm-a', from: 'members', to: 'address-book', perSecond: 40, kind: 'issued' },
      { id: 'm-o', from: 'members', to: 'orders', perSecond: 130, kind: 'issued' },
      { id: 'm-p', from: 'members', to: 'payments', perSecond: 15, kind: 'issued' },
    ],
  },
  () => 'refuses',
);

const EMPTY: StageSight = {
  map: {
    issuer: { label: 'Issuer', note: '', keys: [] },
    center: { label: 'Gateway', note: '', tone: 'plain', refusing: 0, parties: 0 },
    sources: [],
    places: [],
    streams: [],
  },
  parties: [],
  deciding: false,
};

/** Enough flow to fill any budget. */
const CROWDED: StageSight = {
  ...HOSTILE,
  map: { ...HOSTILE_MAP, streams: HOSTILE_MAP.streams.map((one) => ({ ...one, perSecond: 1e6 })) },
};

/** The panel's fullest table: streams that end or begin at the gateway. */
const TABLE: StageSight = { ...crowded, deciding: false };

export const PICTURES = { QUIET, HOSTILE, QUARANTINED, CONTAINED, EMPTY, CROWDED, TABLE };
