// What the notice sheet says before a notice is sent.
import { expect, test } from 'vitest';
import type { SightNotice } from '../../src/incident/sight-types.ts';
import { noticeFindings } from '../../src/panel/table/forms/notice-checks.ts';
import type { NoticeDraft } from '../../src/panel/table/forms/notice-sheet.tsx';

const NOTICE: SightNotice = {
  can: true,
  work: 'PR 15 min',
  wordings: [
    { id: 'leak', label: 'Leak', text: 'It was leaked.' },
    { id: 'exposure', label: 'Exposure', text: 'It may have been exposed.', weak: true },
  ],
  items: [
    { id: 'name', label: 'Name', known: true, due: true },
    { id: 'door', label: 'Door code', known: true, due: true },
    { id: 'orders', label: 'Orders', known: false, due: true },
  ],
  advice: [{ id: 'change', label: 'Change the code' }],
  channels: [],
  filed: [{ where: '“24-hour report” of Tue 18 Nov says', says: 'name, door code', items: ['name', 'door'] }],
  sent: [],
};
const WHOLE: NoticeDraft = {
  audiences: ['all'],
  wording: 'leak',
  items: ['name', 'door'],
  advice: ['change'],
  channels: [],
  days: 30,
};

test('a notice to people whom fewer items are about owes them no more', () => {
  const someone = { id: 'all', label: 'Friends', size: 1, known: true, can: true, told: [], items: ['name'] };
  expect(noticeFindings(NOTICE, { ...WHOLE, items: ['name'] }, [someone])).toEqual([]);
});

test.each<[string, Partial<NoticeDraft>, string[]]>([
  ['all that is known and due', {}, []],
  [
    'an item left out, that a report names',
    { items: ['name'] },
    ['It leaves out what you know: door code.', '“24-hour report” of Tue 18 Nov says: name, door code.'],
  ],
  [
    'an item that is not established',
    { items: ['name', 'door', 'orders'] },
    [
      'It says more than you know: orders is not established.',
      '“24-hour report” of Tue 18 Nov says: name, door code.',
    ],
  ],
  [
    'weaker words',
    { wording: 'exposure' },
    ['“Exposure” says less than you know. It may be ordered to be corrected.'],
  ],
  ['nothing that people can do', { advice: [] }, ['It does not say what people can do.']],
])('a notice with %s', (_, part, says) => {
  expect(noticeFindings(NOTICE, { ...WHOLE, ...part }).map((one) => one.says)).toEqual(says);
});
