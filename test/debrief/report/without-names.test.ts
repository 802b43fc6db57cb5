import { expect, test } from 'vitest';
import { fullPage } from '../../../src/debrief/report/full-page.ts';
import { reportOf } from '../../../src/debrief/report/report.ts';
import { toMarkdown } from '../../../src/debrief/report/write/markdown.ts';
import { writeReport } from '../../../src/debrief/report/write/write.ts';
import { newRecording } from '../../../src/incident/recording.ts';
import type { Recording } from '../../../src/incident/recording.ts';
import { flagship } from '../../incident/scenarios.ts';
import { KOREAN_NOTES } from './notes-of-workshop.ts';

const s = flagship();
const NAMES = ['김민수', '이서연', '박지훈', 'Berg', '최유진'];

/** Somebody names a colleague in a reason. */
const recording: Recording = {
  ...newRecording(s, 4),
  moves: [
    { do: 'wait', until: 60 },
    { do: 'answer', inject: 'leaver-checklist', option: 'wait', why: '김민수 asked for it' },
    { do: 'wait', until: s.closes },
  ],
};

test('a name that was written down stands nowhere once names are left out, in no text and in no reason', async () => {
  const games = [{ name: 'red', recording }];
  const told = reportOf(s, games, { notes: KOREAN_NOTES });
  expect(toMarkdown(fullPage(told))).toContain('김민수');
  const options = { notes: KOREAN_NOTES, names: false };
  const report = reportOf(s, games, options);
  const { content } = await writeReport('json', { scenario: s, games, options });
  for (const text of [toMarkdown(fullPage(report)), typeof content === 'string' ? content : '']) {
    for (const name of NAMES) expect(text).not.toContain(name);
    expect(text).toContain('Participant 1');
  }
});

test('the same person has the same alias everywhere', () => {
  const report = reportOf(s, [{ name: 'red', recording }], { notes: KOREAN_NOTES, names: false });
  expect(report.observations.find(({ kind }) => kind === 'strength')).toMatchObject({
    says: 'Participant 1가 먼저 기록을 보존했다.',
    by: 'Observer 1',
  });
  expect(report.plan.find(({ rule }) => rule === 'E2')?.owner).toBe('Participant 2');
});
