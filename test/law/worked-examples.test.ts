// What became known in, when a report is due out: worked out by hand, each with where it comes from. `C.2` is the table of
// duties in our facts, `A.3` and `F` the case of the overseas server; `tz` is the zone’s clock alone.
import { expect, test } from 'vitest';
import { BOOK, clockOf } from './book.ts';
import type { Given } from './book.ts';

type Row = [report: string, given: Given, due: string | [string, string] | undefined, source: string];

const ROWS: Row[] = [
  // Korea: four instants of awareness, and both texts of each law.
  ['kr-network-act-48-3.first', { aware: '2025-11-17T16:00+09:00' }, '2025-11-18T16:00+09:00', 'A.3, H03'],
  ['kr-network-act-48-3.first', { aware: '2025-11-16T22:12+09:00' }, '2025-11-17T22:12+09:00', 'A.3, H16'],
  ['kr-network-act-48-3.first', { aware: '2025-11-18T22:52+09:00' }, '2025-11-19T22:52+09:00', 'A.3, H16'],
  [
    'kr-network-act-48-3.first',
    { aware: '2025-11-18 Asia/Seoul' },
    ['2025-11-19T00:00+09:00', '2025-11-19T23:59+09:00'],
    'A.3, H05',
  ],
  [
    'kr-network-act-48-3.supplement-1',
    { aware: '2025-11-17T16:00+09:00', news: '2025-11-27T03:47+09:00' },
    '2025-11-28T03:47+09:00',
    'A.3',
  ],
  ['kr-network-act-48-3.first', { aware: '2026-09-30T23:30+09:00' }, '2026-10-01T23:30+09:00', 'C.2'],
  ['kr-network-act-48-3.first', { aware: '2026-10-01T00:30+09:00' }, '2026-10-02T00:30+09:00', 'C.2'],
  [
    'kr-network-act-48-4.first',
    { aware: '2025-11-17T16:00+09:00', started: '2025-11-19T22:34+09:00' },
    '2025-11-19T22:34+09:00',
    'F.1',
  ],
  ['kr-pipa-34-report.first', { aware: '2025-11-17T16:00+09:00' }, '2025-11-20T16:00+09:00', 'A.3'],
  ['kr-pipa-34-report.first', { aware: '2025-11-18T22:52+09:00' }, '2025-11-21T22:52+09:00', 'A.3'],
  [
    'kr-pipa-34-report.supplement-1',
    { aware: '2025-11-17T16:00+09:00', news: '2025-11-27T03:47+09:00' },
    '2025-11-30T03:47+09:00',
    'A.3, H21',
  ],
  ['kr-pipa-34-report.first', { aware: '2023-09-14T12:00+09:00' }, '2023-09-14T12:00+09:00', 'corrections 3'],
  ['kr-pipa-34-notice.first', { aware: '2026-09-10T12:00+09:00' }, '2026-09-13T12:00+09:00', 'C.2'],
  ['kr-pipa-34-notice.first', { aware: '2026-09-11T12:00+09:00' }, '2026-09-14T12:00+09:00', 'C.2'],
  [
    'kr-pipa-39-4.first',
    { aware: '2021-11-23 Asia/Seoul' },
    ['2021-11-24T00:00+09:00', '2021-11-24T23:59+09:00'],
    'corrections 2, 6',
  ],
  ['kr-eft-act-21-5.first', { aware: '2025-11-27T04:42+09:00' }, '2025-11-27T04:42+09:00', 'C.2'],
  ['kr-credit-act-39-4.first', { aware: '2025-11-17T16:00+09:00' }, '2025-11-17T16:00+09:00', 'C.2'],
  [
    'kr-vaupa-11-2.first',
    { aware: '2025-11-27T04:42+09:00', started: '2025-11-27T05:27+09:00' },
    '2025-11-27T05:27+09:00',
    'corrections 1, A.3',
  ],
  ['kr-vaupa-12.first', { aware: '2025-11-27T04:42+09:00' }, '2025-11-27T04:42+09:00', 'C.2'],

  // European Union: the change of the clocks both ways, a leap day, the year’s end, a Friday evening.
  ['eu-gdpr-33.first', { aware: '2026-03-27T18:00+01:00' }, '2026-03-30T19:00+02:00', 'C.2, tz'],
  ['eu-gdpr-33.first', { aware: '2026-10-23T18:00+02:00' }, '2026-10-26T17:00+01:00', 'C.2, tz'],
  ['eu-gdpr-33.first', { aware: '2028-02-27T10:00+01:00' }, '2028-03-01T10:00+01:00', 'C.2'],
  ['eu-gdpr-33.first', { aware: '2025-12-30T12:00+01:00' }, '2026-01-02T12:00+01:00', 'C.2'],
  ['eu-gdpr-33.first', { aware: '2025-11-21T19:00+01:00' }, '2025-11-24T19:00+01:00', 'C.2'],
  ['eu-gdpr-34.first', { aware: '2025-11-21T19:00+01:00' }, '2025-11-21T19:00+01:00', 'C.2'],
  ['eu-nis2-23.first', { aware: '2026-01-28T10:00+01:00' }, '2026-01-29T10:00+01:00', 'C.2'],
  ['eu-nis2-23.notification', { aware: '2026-01-28T10:00+01:00' }, '2026-01-31T10:00+01:00', 'C.2'],
  ['eu-nis2-23.final', { aware: '2026-01-28T10:00+01:00' }, '2026-02-28T10:00+01:00', 'C.2'],
  [
    'eu-nis2-23.final',
    { aware: '2026-01-28T10:00+01:00', filed: { notification: '2026-01-29T15:00+01:00' } },
    '2026-02-28T15:00+01:00',
    'C.2',
  ],
  ['eu-nis2-23.final', { aware: '2028-01-28T10:00+01:00' }, '2028-02-29T10:00+01:00', 'C.2'],
  [
    'eu-dora-19.first',
    { aware: '2026-03-02T08:00+01:00', started: '2026-03-02T10:00+01:00' },
    '2026-03-02T14:00+01:00',
    'C.2',
  ],
  [
    'eu-dora-19.first',
    { aware: '2026-03-02T08:00+01:00', started: '2026-03-03T07:00+01:00' },
    '2026-03-03T08:00+01:00',
    'C.2',
  ],
  ['eu-dora-19.first', { aware: '2026-03-02T08:00+01:00' }, '2026-03-03T08:00+01:00', 'C.2'],
  [
    'eu-dora-19.intermediate',
    {
      aware: '2026-03-02T08:00+01:00',
      started: '2026-03-02T10:00+01:00',
      filed: { first: '2026-03-02T13:00+01:00' },
    },
    '2026-03-05T13:00+01:00',
    'C.2',
  ],
  [
    'eu-dora-19.intermediate',
    { aware: '2026-03-02T08:00+01:00', started: '2026-03-02T10:00+01:00' },
    '2026-03-05T14:00+01:00',
    'C.2',
  ],
  [
    'eu-dora-19.final',
    {
      aware: '2026-03-02T08:00+01:00',
      started: '2026-03-02T10:00+01:00',
      filed: { first: '2026-03-02T13:00+01:00', intermediate: '2026-03-05T12:00+01:00' },
    },
    '2026-04-05T12:00+02:00',
    'C.2, tz',
  ],
  ['eu-cra-14.first', { aware: '2026-10-01T09:00+02:00' }, '2026-10-02T09:00+02:00', 'C.2, M'],
  ['eu-cra-14.notification', { aware: '2026-10-01T09:00+02:00' }, '2026-10-04T09:00+02:00', 'C.2, M'],
  ['eu-cra-14.final-vulnerability', { aware: '2026-10-01T09:00+02:00' }, undefined, 'C.2, M'],
  ['eu-cra-14.final-incident', { aware: '2026-10-01T09:00+02:00' }, undefined, 'C.2, M'],
  ['fr-cnil-33.first', { aware: '2026-05-13T09:00+02:00' }, '2026-05-16T09:00+02:00', 'C.2'],
  ['fr-insurance-l12-10-1.first', { aware: '2025-12-30T20:00+01:00' }, '2026-01-02T20:00+01:00', 'C.2'],
  ['uk-gdpr-33.first', { aware: '2026-03-28T00:00+00:00' }, '2026-03-31T01:00+01:00', 'C.2, tz'],
  ['uk-gdpr-34.first', { aware: '2026-03-28T00:00+00:00' }, '2026-03-28T00:00+00:00', 'C.2'],
  ['uk-resilience-bill.first', { aware: '2026-05-01T09:00+01:00' }, '2026-05-02T09:00+01:00', 'C.2'],
  ['uk-resilience-bill.full', { aware: '2026-05-01T09:00+01:00' }, '2026-05-04T09:00+01:00', 'C.2'],

  // United States: four business days over Thanksgiving, the year’s end, a substitute day, the clocks both ways, a leap day.
  [
    'us-sec-8k-105.first',
    { aware: '2025-11-17T02:00-05:00', started: '2025-11-18T12:00-05:00' },
    '2025-11-24T17:30-05:00',
    'A.3, H22',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2025-11-17T02:00-05:00', started: '2025-11-27T12:00-05:00' },
    '2025-12-03T17:30-05:00',
    'A.3',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2025-11-17T02:00-05:00', started: '2025-11-29T12:00-05:00' },
    '2025-12-04T17:30-05:00',
    'A.3, H22',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2025-11-17T02:00-05:00', started: '2025-11-18 America/New_York' },
    '2025-11-24T17:30-05:00',
    'A.3',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2025-11-17T02:00-05:00', started: '2025-11-18 Asia/Seoul' },
    ['2025-11-21T17:30-05:00', '2025-11-24T17:30-05:00'],
    'A.3, tz',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2025-12-29T10:00-05:00', started: '2025-12-29T10:00-05:00' },
    '2026-01-05T17:30-05:00',
    'C.2',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2026-07-01T10:00-04:00', started: '2026-07-01T10:00-04:00' },
    '2026-07-08T17:30-04:00',
    'C.2; 3 July for the 4th',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2026-03-04T12:00-05:00', started: '2026-03-04T12:00-05:00' },
    '2026-03-10T17:30-04:00',
    'C.2, tz',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2026-10-28T12:00-04:00', started: '2026-10-28T12:00-04:00' },
    '2026-11-03T17:30-05:00',
    'C.2, tz',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2026-04-10T20:00-04:00', started: '2026-04-10T20:00-04:00' },
    '2026-04-16T17:30-04:00',
    'C.2',
  ],
  [
    'us-sec-8k-105.first',
    { aware: '2028-02-25T12:00-05:00', started: '2028-02-25T12:00-05:00' },
    '2028-03-02T17:30-05:00',
    'C.2',
  ],
  ['us-circia.first', { aware: '2026-03-06T12:00-05:00' }, '2026-03-09T13:00-04:00', 'C.2, tz'],
  [
    'us-circia-payment.first',
    { aware: '2026-05-30T12:00-04:00', started: '2026-06-01T12:00-04:00' },
    '2026-06-02T12:00-04:00',
    'C.2',
  ],
  ['us-hipaa-404.first', { aware: '2026-01-15T09:00-05:00' }, '2026-03-16T23:59-04:00', 'C.2'],
  ['us-hipaa-404.first', { aware: '2028-01-15T09:00-05:00' }, '2028-03-15T23:59-04:00', 'C.2'],
  ['us-hipaa-406.first', { aware: '2025-12-01T09:00-05:00' }, '2026-01-30T23:59-05:00', 'C.2'],
  ['us-hipaa-408.first', { aware: '2025-12-01T09:00-05:00' }, '2026-01-30T23:59-05:00', 'C.2'],
  [
    'us-ny-500-17.first',
    { aware: '2026-03-05T09:00-05:00', started: '2026-03-06T12:00-05:00' },
    '2026-03-09T13:00-04:00',
    'C.2, tz',
  ],
  [
    'us-ny-500-17-payment.first',
    { aware: '2026-04-20T09:00-04:00', started: '2026-05-01T12:00-04:00' },
    '2026-05-02T12:00-04:00',
    'C.2',
  ],
  [
    'us-ny-500-17-payment.explanation',
    { aware: '2026-04-20T09:00-04:00', started: '2026-05-01T12:00-04:00' },
    '2026-05-31T23:59-04:00',
    'C.2',
  ],
  ['us-ca-1798-82.first', { aware: '2026-01-10T09:00-08:00' }, '2026-02-09T23:59-08:00', 'C.2'],
  ['us-ca-1798-82.attorney-general', { aware: '2026-01-10T09:00-08:00' }, '2026-02-24T23:59-08:00', 'C.2'],
  [
    'us-ca-1798-82.attorney-general',
    { aware: '2026-01-10T09:00-08:00', filed: { first: '2026-02-01T10:00-08:00' } },
    '2026-02-16T23:59-08:00',
    'C.2',
  ],

  // Asia and the Pacific.
  ['jp-appi-26.first', { aware: '2026-05-01T09:00+09:00' }, '2026-05-01T09:00+09:00', 'C.2'],
  ['jp-appi-26.final', { aware: '2026-05-01T09:00+09:00' }, '2026-05-31T23:59+09:00', 'C.2'],
  ['jp-appi-26.final-wrongful', { aware: '2026-05-01T09:00+09:00' }, '2026-06-30T23:59+09:00', 'C.2'],
  [
    'sg-pdpa-26d.first',
    { aware: '2026-03-01T09:00+08:00', started: '2026-03-10T09:00+08:00' },
    '2026-03-13T23:59+08:00',
    'C.2',
  ],
  ['sg-cybersecurity-14.first', { aware: '2025-12-31T23:00+08:00' }, '2026-01-01T01:00+08:00', 'C.2, M'],
  ['au-privacy-assessment.first', { aware: '2026-02-10T09:00+11:00' }, '2026-03-12T09:00+11:00', 'C.2, M'],
  ['au-privacy-ndb.first', { aware: '2026-02-10T09:00+11:00' }, '2026-02-10T09:00+11:00', 'C.2, M'],
  ['au-soci-significant.first', { aware: '2026-04-04T20:00+11:00' }, '2026-04-05T07:00+10:00', 'C.2, tz'],
  ['au-soci-significant.written', { aware: '2026-04-04T20:00+11:00' }, '2026-04-08T19:00+10:00', 'C.2'],
  ['au-soci-relevant.first', { aware: '2026-10-02T20:00+10:00' }, '2026-10-05T21:00+11:00', 'C.2, tz'],
  ['au-soci-relevant.written', { aware: '2026-10-02T20:00+10:00' }, '2026-10-07T21:00+11:00', 'C.2'],
  ['in-cert-in.first', { aware: '2026-01-01T22:00+05:30' }, '2026-01-02T04:00+05:30', 'C.2'],
  ['in-dpdp-8-6.first', { aware: '2026-01-01T22:00+05:30' }, '2026-01-01T22:00+05:30', 'C.2'],
  ['in-dpdp-8-6.detailed', { aware: '2026-01-01T22:00+05:30' }, '2026-01-04T22:00+05:30', 'C.2'],
  ['cn-incident-infrastructure.first', { aware: '2025-12-31T23:30+08:00' }, '2026-01-01T00:30+08:00', 'C.2'],
  ['cn-incident-operator.first', { aware: '2025-12-31T23:30+08:00' }, '2026-01-01T03:30+08:00', 'C.2'],
  ['cn-incident-operator.final', { aware: '2025-12-31T23:30+08:00' }, undefined, 'C.2'],
  ['cn-incident-central.first', { aware: '2025-12-31T23:30+08:00' }, '2026-01-01T01:30+08:00', 'C.2'],
  ['cn-pipl-57.first', { aware: '2025-12-31T23:30+08:00' }, '2025-12-31T23:30+08:00', 'C.2'],
  ['tw-pdpa-12.first', { aware: '2026-02-01T10:00+08:00' }, '2026-02-01T10:00+08:00', 'C.2'],
  ['tw-pdpa-12-amended.first', { aware: '2026-02-01T10:00+08:00' }, '2026-02-04T10:00+08:00', 'C.2'],
  ['hk-cap-653-core.first', { aware: '2026-02-01T20:00+08:00' }, '2026-02-02T08:00+08:00', 'C.2'],
  ['hk-cap-653-other.first', { aware: '2026-02-01T20:00+08:00' }, '2026-02-03T20:00+08:00', 'C.2'],
  ['hk-pdpo.first', { aware: '2026-02-01T20:00+08:00' }, undefined, 'C.2'],
];

test.each(ROWS)('%s, %o: %s (%s)', (report, given, due) => {
  const [id = '', stage = ''] = report.split('.');
  const found = clockOf(id, given).stages.find((one) => one.id === stage);
  expect(found).toBeDefined();
  const [from, to] = typeof due === 'string' ? [due, due] : (due ?? []);
  expect(found?.due).toEqual(due === undefined ? undefined : { from, to });
});

test('every duty of the library has an example', () => {
  const shown = new Set(ROWS.map(([report]) => report.split('.')[0]));
  expect(Object.keys(BOOK.laws).filter((id) => !shown.has(id))).toEqual([]);
});

test.each([
  ['kr-network-act-48-3', '2026-09-30T23:59+09:00', '2024-08-14'],
  ['kr-network-act-48-3', '2026-10-01T00:00+09:00', '2026-10-01'],
  // The day is that of Seoul, wherever it is written down.
  ['kr-network-act-48-3', '2026-09-30T17:00+02:00', '2026-10-01'],
  ['kr-pipa-34-report', '2023-09-14T23:59+09:00', '2011-09-30'],
  ['kr-pipa-34-report', '2026-09-10T23:59+09:00', '2023-09-15'],
  ['kr-pipa-34-report', '2026-09-11T00:00+09:00', '2026-09-11'],
])('the text of %s that counts at %s', (id, aware, version) => {
  const { law, status } = clockOf(id, { aware });
  expect(law.version).toBe(version);
  expect(status).toBe('running');
});

test.each([
  ['us-ca-1798-82', '2025-12-31T12:00-08:00'],
  ['kr-pipa-39-4', '2025-11-17T16:00+09:00'],
  ['eu-cra-14', '2026-09-10T12:00+02:00'],
  ['cn-incident-operator', '2025-10-31T12:00+08:00'],
])('no text of %s at %s, and nothing is due', (id, aware) => {
  const { status, stages, notes } = clockOf(id, { aware });
  expect(status).toBe('no version');
  expect(stages).toEqual([]);
  expect(notes.join(' ')).toContain('no version of this law for that day');
});
