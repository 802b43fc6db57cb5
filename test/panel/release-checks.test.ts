// What the statement's sheet says before it is sent.
import { expect, test } from 'vitest';
import type { SightRelease } from '../../src/incident/sight-types.ts';
import { releaseFindings } from '../../src/panel/table/forms/release-checks.ts';
import type { ReleaseDraft } from '../../src/panel/table/forms/release-checks.ts';
import { releases } from '../data/sights/crowded-releases.ts';

const PRESS = releases[0] as SightRelease;
const WHOLE: ReleaseDraft = {
  audiences: ['reporter'],
  phrases: { happened: 'leaked', 'how-many': 'at-least' },
  channels: ['page'],
  days: 30,
};

test.each<[string, Partial<ReleaseDraft>, string[]]>([
  ['all that it should', {}, []],
  [
    'less than is known',
    { phrases: { ...WHOLE.phrases, happened: 'exposed' } },
    ['“May have been exposed” says less than you know.'],
  ],
  [
    'nothing of what is due',
    { phrases: { ...WHOLE.phrases, happened: 'checking' } },
    ['It leaves out what you know: what happened.'],
  ],
  [
    'what has been verified otherwise, and what a report denies',
    { phrases: { ...WHOLE.phrases, 'how-many': 'few' } },
    [
      '“Only a few” is denied by what you have verified.',
      '“24-hour report” of Mon 17 Nov says: at least 4,536 accounts.',
    ],
  ],
  [
    'what does not put the earlier one right',
    { phrases: { happened: 'leaked' }, audiences: ['newsrooms'], channels: ['text'] },
    [
      'To put right what you said on Tue 18 Nov 05:50, it must also speak of: how many; go to: the reporter who asked; stand where the wrong one stood.',
    ],
  ],
])('a statement that says %s', (_, part, says) => {
  expect(releaseFindings(PRESS, { ...WHOLE, ...part }).map((one) => one.says)).toEqual(says);
});
