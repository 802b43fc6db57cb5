// The statement to the press, half put together, with one before it that has to be put right.
import type { SightPhrase, SightRelease } from '../../../src/incident/sight-types.ts';

const phrase = (id: string, label: string, text: string, more: Partial<SightPhrase> = {}): SightPhrase => ({
  id,
  label,
  text,
  says: true,
  flaws: [],
  conflicts: [],
  ...more,
});

export const releases: SightRelease[] = [
  {
    id: 'press',
    label: 'Statement to the press',
    short: 'The press',
    can: true,
    work: 'PR · 40 min',
    audiences: [
      {
        id: 'reporter',
        label: 'The reporter who asked',
        size: 0,
        known: true,
        can: true,
        told: [{ minute: 2000, time: 'Tue 18 Nov 05:50', wording: 'Only a few', share: 1 }],
      },
      { id: 'newsrooms', label: 'All newsrooms', size: 0, known: true, can: true, told: [] },
    ],
    topics: [
      {
        id: 'happened',
        label: 'What happened',
        due: true,
        phrases: [
          phrase('leaked', 'Leaked', 'Data of members was leaked.'),
          phrase('exposed', 'May have been exposed', 'Some data of members may have been exposed.', {
            flaws: ['thin'],
          }),
          phrase('checking', 'We are checking', 'We are checking what members have written.', {
            says: false,
          }),
        ],
      },
      {
        id: 'how-many',
        label: 'How many',
        due: false,
        phrases: [
          phrase('none', 'No number yet', 'How many accounts it is we will say when it has been counted.', {
            says: false,
          }),
          phrase('at-least', 'At least what is counted', 'It is at least 4,536 accounts. We go on counting.'),
          phrase('few', 'Only a few', 'Only a few of our members are affected.', {
            flaws: ['denied'],
            conflicts: ['“24-hour report” of Mon 17 Nov says: at least 4,536 accounts.'],
          }),
          phrase('people', 'How many people', 'They are nothing certain, and not only members.', {
            closed: 'There is nothing to quote yet.',
          }),
        ],
      },
    ],
    channels: [
      { id: 'call', label: 'By telephone', days: false },
      { id: 'text', label: 'In writing', days: false },
      { id: 'page', label: 'On our own pages', days: true },
    ],
    sent: [],
    ordered: 'A correction was ordered on Tue 18 Nov 09:00.',
    wrong: [{ time: 'Tue 18 Nov 05:50', topics: ['how-many'], audiences: ['reporter'], shown: true }],
  },
];
