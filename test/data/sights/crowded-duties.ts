import type { SightDuty, SightField } from '../../../src/incident/sight-types.ts';
import { claims } from './crowded-claims.ts';

const EVERY = ['value', 'range', 'not-yet', 'never'] as const;

type Bare = Omit<SightField, 'knowable' | 'missing' | 'elsewhere' | 'conflicts'>;

function list(bare: Bare[]): SightField[] {
  return bare.map((one) => ({ knowable: true, missing: false, elsewhere: [], conflicts: [], ...one }));
}

const fields: SightField[] = list([
  {
    id: 'aware-at',
    label: 'When you became aware',
    asks: 'instant',
    statements: statementsOf('aware'),
    forms: ['value', 'not-yet'],
    claim: 'aware',
    kind: 'instant',
  },
  {
    id: 'first-day',
    label: 'When it began',
    asks: 'claim',
    claim: 'first-access',
    kind: 'instant',
    statements: statementsOf('first-access'),
    forms: [...EVERY],
  },
  {
    id: 'cause',
    label: 'Cause',
    asks: 'claim',
    claim: 'cause',
    kind: 'one-of',
    choices: [
      'reused passwords',
      'cached pages',
      'a broken check',
      'a careless insider',
      'a copied signing key',
    ],
    statements: statementsOf('cause'),
    forms: ['value', 'not-yet', 'never'],
  },
  {
    id: 'accounts',
    label: 'Accounts affected',
    asks: 'claim',
    unit: 'accounts',
    claim: 'accounts',
    kind: 'number',
    statements: statementsOf('accounts'),
    forms: [...EVERY],
    last: 'not yet known',
  },
  {
    id: 'passwords',
    label: 'Were passwords used?',
    asks: 'claim',
    claim: 'passwords',
    kind: 'yes-no',
    choices: ['yes', 'no'],
    statements: statementsOf('passwords'),
    forms: ['value', 'not-yet'],
  },
  { id: 'response', label: 'What you did', asks: 'text', statements: [], forms: ['value', 'not-yet'] },
  {
    id: 'contact',
    label: 'Contact',
    asks: 'text',
    statements: [],
    forms: ['value'],
    last: 'Legal and privacy, Nalbit, day and night',
  },
]);

function statementsOf(claim: string) {
  return [...(claims.find(({ id }) => id === claim)?.statements ?? [])].reverse();
}

type Clock = Pick<
  SightDuty,
  'id' | 'label' | 'short' | 'law' | 'article' | 'state' | 'gone' | 'tone' | 'word'
> &
  Partial<SightDuty>;

function duty(clock: Clock): SightDuty {
  return {
    recipient: clock.label,
    tag: 'V2',
    source: 'https://www.law.go.kr/',
    lawNotice: 'Law of November 2025. A simplified reading for an exercise, not legal advice.',
    readings: [],
    supplements: [],
    canFile: false,
    work: 'LG 45 min',
    next: 'first',
    peopleMinutes: [45, 45],
    canAmend: false,
    fields,
    filings: [],
    ...clock,
  };
}

export const duties: SightDuty[] = [
  duty({
    id: 'ministry-24',
    label: 'Ministry · 24 h report',
    short: 'Ministry 24 h',
    law: 'Network Act',
    article: 'Network Act 48-3',
    recipient: 'Ministry of Science and ICT, or the agency',
    state: 'running',
    startedMinute: 1170,
    dueMinute: 2610,
    dueWord: 'due today 16:00',
    leftWord: '6 h 20',
    gone: 0.736,
    tone: 'hostile',
    word: '6:20',
    canFile: true,
    readings: [
      { label: 'If judged from the customer’s mail', due: 'Mon 17 Nov 22:12', gone: 1 },
      { label: 'If judged from the finished check', due: 'Wed 19 Nov 08:55', gone: 0.03 },
    ],
  }),
  duty({
    id: 'privacy-72',
    label: 'Privacy commission · 72 h report',
    short: 'Commission 72 h',
    law: 'PIPA',
    article: 'PIPA 34',
    recipient: 'Personal Information Protection Commission',
    state: 'running',
    startedMinute: 1170,
    dueMinute: 5490,
    dueWord: 'due Thu 16:00',
    leftWord: '2 d 6 h',
    gone: 0.245,
    tone: 'unproven',
    word: '54:20',
    canFile: true,
  }),
  duty({
    id: 'people-72',
    label: 'People · notice',
    short: 'Notice',
    law: 'PIPA',
    article: 'PIPA 34',
    recipient: 'The people concerned',
    state: 'running',
    startedMinute: 1170,
    dueMinute: 5490,
    dueWord: '4,536 known, due Thu 16:00',
    leftWord: '2 d 6 h',
    gone: 0.245,
    tone: 'unproven',
    word: '54:20',
    canFile: false,
    why: 'A notice is published, not filed: open Write to people.',
  }),
  duty({
    id: 'ministry-hold',
    label: 'Ministry · confirm the hold',
    short: 'Hold',
    law: 'Network Act',
    article: 'Network Act 48-4',
    state: 'overdue',
    dueWord: 'was due 08:00',
    leftWord: '1 h 40 late',
    gone: 1,
    tone: 'hostile',
    word: 'late',
    canFile: true,
  }),
  duty({
    id: 'police',
    label: 'Data office · first report',
    short: 'Data office',
    law: 'GDPR',
    article: 'GDPR 33',
    recipient: 'The data office of members abroad',
    state: 'filed',
    dueWord: 'filed Mon 22:40',
    gone: 0.6,
    tone: 'safe',
    word: 'filed',
    canFile: true,
    supplements: [
      {
        fact: 'F1',
        label: 'Forged cards are confirmed',
        due: 'Wed 19 Nov 08:55',
        dueMinute: 3620,
        overdue: false,
      },
    ],
    filings: [
      {
        id: 'police.0',
        kind: 'first',
        title: 'Data office · first report',
        stage: 'First report',
        minute: 1570,
        time: 'Mon 22:40',
        head: [
          { label: 'To', says: 'The data office of members abroad' },
          { label: 'Under', says: 'GDPR, GDPR 33' },
        ],
        fields: [
          { label: 'Accounts affected', answer: 'not yet known', state: 'open' },
          { label: 'Contact', answer: 'Legal and privacy, Nalbit, day and night', state: 'stated' },
        ],
      },
    ],
  }),
  duty({
    id: 'sec',
    label: 'Investors · Form 8-K',
    short: '8-K',
    law: 'SEC',
    article: 'Form 8-K item 1.05',
    state: 'sleeping',
    dueWord: '4 business days, starts when judged material',
    gone: 0,
    tone: 'plain',
    word: '?',
    why: 'It starts when the incident is judged material.',
  }),
  duty({
    id: 'finance',
    label: 'Financial supervisor',
    short: 'Finance',
    law: 'EFT Act',
    article: 'EFT Act 21-5',
    state: 'sleeping',
    dueWord: 'without delay, starts if payment data is touched',
    gone: 0,
    tone: 'plain',
    word: '?',
    why: 'It starts if payment data is touched.',
  }),
];
