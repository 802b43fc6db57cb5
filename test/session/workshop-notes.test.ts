import { expect, test } from 'vitest';
import { NO_NOTES, notesSchema } from '../../src/debrief/report/notes.ts';
import { newRecording } from '../../src/incident/recording.ts';
import type { RoomRecordings } from '../../src/room/recordings.ts';
import { withWorkshop } from '../../src/session/workshop-notes.ts';
import { flagship } from '../incident/scenarios.ts';

const s = flagship();
const games: RoomRecordings = {
  scenario: s,
  scripts: {},
  teams: ['red', 'blue'].map((id) => ({ id, name: id, recording: newRecording(s, 7) })),
  overrides: [
    { seq: 8, team: 'red', entry: 'D1', points: 5, reason: 'They said it aloud.' },
    { seq: 9, team: 'blue', entry: 'D1', points: 1, reason: 'They did not.' },
  ],
  notes: [
    { seq: 3, by: 'facilitator', text: 'Asked for the log first.', team: 'red', minute: 40 },
    { seq: 4, by: 'p9', text: '전체에 관한 메모', minute: 50 },
    { seq: 5, by: 'p9', text: 'Blue only.', team: 'blue', minute: 60 },
  ],
  people: [
    { name: 'Ada', team: 'red', seats: ['lead', 'legal'] },
    { name: 'Ben', team: 'blue', seats: ['lead'] },
    { name: 'Ola', seats: [] },
  ],
};

test('a team gets what is about it and what is about all, and nothing of the others', () => {
  const notes = withWorkshop(NO_NOTES, games, 'red');
  expect(notes.observations.map(({ says, minute, by }) => [says, minute, by])).toEqual([
    ['Asked for the log first.', 40, 'Facilitator'],
    ['전체에 관한 메모', 50, undefined],
  ]);
  expect(notes.overrides).toEqual([
    { rule: 'D1', points: 5, reason: 'They said it aloud.', by: 'Facilitator' },
  ]);
  expect(notes.participants).toEqual([
    { name: 'Ada', role: 'Incident lead, Legal and privacy', as: 'player' },
    { name: 'Ola', role: 'Observer', as: 'observer' },
  ]);
  expect(notesSchema.safeParse(notes).success).toBe(true);
});

test('what was written down afterwards stays beside it, and its list of people is the one that counts', () => {
  const written = {
    ...NO_NOTES,
    participants: [{ name: 'Somebody', role: 'Guest', as: 'observer' as const }],
    observations: [{ says: 'Later.', kind: 'strength' as const }],
  };
  const notes = withWorkshop(written, games, 'red');
  expect(notes.participants).toEqual(written.participants);
  expect(notes.observations.at(-1)).toEqual(written.observations[0]);
});
