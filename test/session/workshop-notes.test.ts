import { expect, test } from 'vitest';
import { NO_NOTES, notesSchema } from '../../src/debrief/report/notes.ts';
import type { Notes } from '../../src/debrief/report/notes.ts';
import { objectivesIn } from '../../src/debrief/report/objectives.ts';
import { reportOf } from '../../src/debrief/report/report.ts';
import { notesOn } from '../../src/debrief/report/team-notes.ts';
import { FORMATS, writeReport } from '../../src/debrief/report/write/write.ts';
import { newRecording } from '../../src/incident/recording.ts';
import type { RoomRecordings } from '../../src/room/recordings.ts';
import { withWorkshop } from '../../src/session/workshop-notes.ts';
import type { Written } from '../../src/session/workshop-notes.ts';
import { flagship } from '../incident/scenarios.ts';

const s = flagship();
const [objective = ''] = Object.keys(objectivesIn(s));
const games: RoomRecordings = {
  scenario: s,
  scripts: {},
  teams: ['Red', 'Blue'].map((name) => ({
    id: name.toLowerCase(),
    name,
    recording: newRecording(s, 7),
  })),
  overrides: [],
  notes: [],
  people: [
    { id: 'p1', name: 'Ada', role: 'player', team: 'red', seats: ['lead', 'legal'] },
    { id: 'p2', name: 'Ben', role: 'player', team: 'blue', seats: ['lead'] },
    { id: 'p9', name: 'Ola', role: 'observer', seats: [] },
  ],
};
const written: Written = {
  overrides: [
    { seq: 8, team: 'red', entry: 'D1', points: 5, reason: 'They said it aloud.' },
    { seq: 9, team: 'blue', entry: 'D1', points: 1, reason: 'They did not.' },
  ],
  notes: [
    {
      seq: 3,
      by: 'facilitator',
      text: 'Asked for the log first.',
      team: 'red',
      minute: 40,
      at: 35,
      pin: '09:35 The mail came',
      kind: 'strength',
      objective,
    },
    { seq: 4, by: 'p9', text: '전체에 관한 메모', minute: 50 },
    { seq: 5, by: 'p9', text: 'Blue only.', team: 'blue', minute: 60 },
  ],
  said: {
    ratings: [{ by: 'p9', team: 'red', objective, rating: 'S', why: 'It took a day.' }],
    hotWash: [
      { by: 'p1', question: 'hardest', answer: 'Whether to tell before we knew.' },
      { by: 'p2', question: 'hardest', answer: 'The key.' },
      { by: 'facilitator', question: 'keep', answer: 'The log desk.', team: 'red', seat: 'legal' },
      { by: 'facilitator', question: 'keep', answer: 'The pace.', team: 'blue' },
    ],
    feedback: [{ marks: { pace: 4 }, stay: 'The clock.' }],
  },
};
const notes = withWorkshop(NO_NOTES, games, written);

test('what was said and seen is on the teams by their names, with seats for answers and no name on a form', () => {
  expect(notesSchema.safeParse(notes).success).toBe(true);
  expect(notes.hotWash).toEqual([
    {
      question: 'hardest',
      answer: 'Whether to tell before we knew.',
      seat: 'Incident lead, Legal and privacy',
      team: 'Red',
    },
    { question: 'hardest', answer: 'The key.', seat: 'Incident lead', team: 'Blue' },
    { question: 'keep', answer: 'The log desk.', seat: 'Legal and privacy', team: 'Red' },
    { question: 'keep', answer: 'The pace.', seat: 'Everybody at the table', team: 'Blue' },
  ]);
  expect(notes.ratings).toEqual([{ objective, rating: 'S', why: 'It took a day.', by: 'Ola', team: 'Red' }]);
  expect(notes.observations[0]).toEqual({
    says: 'Asked for the log first.',
    kind: 'strength',
    minute: 35,
    by: 'Facilitator',
    team: 'Red',
    about: '09:35 The mail came',
    objective,
  });
  expect(notes.participants.map(({ name, role, team }) => [name, role, team])).toEqual([
    ['Ada', 'Incident lead, Legal and privacy', 'Red'],
    ['Ben', 'Incident lead', 'Blue'],
    ['Ola', 'Observer', undefined],
  ]);
  expect(JSON.stringify(notes.feedback)).toBe('[{"marks":{"pace":4},"stay":"The clock."}]');
});

test('a team gets what is about it and what is about all, and nothing of the others', () => {
  const red = notesOn('Red', notes);
  expect(red.observations.map(({ says }) => says)).toEqual(['Asked for the log first.', '전체에 관한 메모']);
  expect(red.overrides).toEqual([
    { rule: 'D1', points: 5, reason: 'They said it aloud.', by: 'Facilitator' },
  ]);
  expect(red.hotWash.map(({ answer }) => answer)).toEqual([
    'Whether to tell before we knew.',
    'The log desk.',
  ]);
  expect(reportOf(s, [{ name: 'Red', recording: newRecording(s, 7) }], { notes: red }).unused).toEqual([]);
});

test('what was written down afterwards stays beside it, its list of people counts, and a file opened again is not twice', () => {
  const later: Notes = {
    ...NO_NOTES,
    participants: [{ name: 'Somebody', role: 'Guest', as: 'observer' }],
    observations: [{ says: 'Later.', kind: 'strength' }],
  };
  const both = withWorkshop(later, games, written);
  expect(both.participants).toEqual(later.participants);
  expect(both.observations.at(-1)).toEqual(later.observations[0]);
  expect(withWorkshop(both, games, written)).toEqual(both);
});

test.each(FORMATS.filter((format) => !['docx', 'xlsx', 'csv', 'xapi'].includes(format)))(
  'the report of all teams has it all, as %s, with the facilitator’s points and their reasons',
  async (format) => {
    const { content } = await writeReport(format, {
      scenario: s,
      games: games.teams,
      options: { notes, names: true },
      statement: false,
    });
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array);
    for (const said of [
      'Whether to tell before we knew.',
      'The log desk.',
      'It took a day.',
      'Asked for the log first.',
      '09:35 The mail came',
      'They said it aloud.',
      'The clock.',
      'Blue',
    ])
      expect(text).toContain(said);
  },
);
