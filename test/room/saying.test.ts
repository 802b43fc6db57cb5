import { expect, test } from 'vitest';
import { objectivesIn } from '../../src/debrief/report/objectives.ts';
import { askedActSchema, eventSchema } from '../../src/room/acts.ts';
import type { Act } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import { notesView, saidView } from '../../src/room/view.ts';
import type { Viewer } from '../../src/room/view-types.ts';
import { FACILITATOR, HOUSE } from '../../src/room/words.ts';
import { docMaker } from '../../src/server/docs.ts';
import { flagship } from '../incident/scenarios.ts';
import { facilitate, playRoom, started } from './play-room.ts';
import type { PlayRoom } from './play-room.ts';

const s = flagship();
const [objective = '', other = ''] = Object.keys(objectivesIn(s));
const rate: Act = { do: 'rate', team: 'team-1', objective, rating: 'S', why: 'It took a day.' };
const answer: Act = { do: 'hot-wash', question: 'hardest', answer: '언제 알았는가' };
const feedback: Act = { do: 'feedback', marks: { pace: 4 }, stay: 'The clock.' };

function ended(): PlayRoom {
  const play = started();
  facilitate(play, { do: 'end' });
  return play;
}

const MAY: [what: string, room: () => PlayRoom, by: string, act: Act, says: string | undefined][] = [
  ['an observer rates while it is played', started, 'eve', rate, undefined],
  ['a facilitator rates', started, FACILITATOR, rate, undefined],
  ['an observer rates afterwards', ended, 'eve', rate, undefined],
  ['an observer rates in the lobby', playRoom, 'eve', rate, 'The workshop has not begun.'],
  ['a player rates', started, 'ann', rate, 'Only facilitators and observers rate objectives.'],
  ['a stranger rates', started, 'nobody', rate, 'You are not in this room.'],
  ['the room rates', started, HOUSE, rate, 'You are not in this room.'],
  ['an unknown objective', started, 'eve', { ...rate, objective: 'toString' }, 'There is no such objective.'],
  ['an unknown team', started, 'eve', { ...rate, team: 'team-9' }, 'There is no such team.'],
  ['a player answers', ended, 'ben', answer, undefined],
  ['a player without a seat answers', ended, 'idle', answer, undefined],
  ['a player answers too early', started, 'ben', answer, 'This is for when the workshop has ended.'],
  ['an observer answers', ended, 'eve', answer, 'Only players and facilitators answer these questions.'],
  [
    'a player answers for a seat',
    ended,
    'ben',
    { ...answer, team: 'team-1', seat: 'lead' },
    'Only a facilitator answers for others.',
  ],
  [
    'a facilitator takes down a seat',
    ended,
    FACILITATOR,
    { ...answer, team: 'team-1', seat: 'lead' },
    undefined,
  ],
  ['a facilitator takes down the table', ended, FACILITATOR, { ...answer, team: 'team-2' }, undefined],
  ['a seat of no team', ended, FACILITATOR, { ...answer, seat: 'lead' }, 'Of which team?'],
  [
    'a seat that is not there',
    ended,
    FACILITATOR,
    { ...answer, team: 'team-1', seat: 'cook' },
    'There is no such seat.',
  ],
  ['a player hands a form in', ended, 'ann', feedback, undefined],
  ['an observer hands a form in', ended, 'eve', feedback, undefined],
  ['a form too early', started, 'ann', feedback, 'This is for when the workshop has ended.'],
  ['a facilitator hands a form in', ended, FACILITATOR, feedback, 'The form is for those who took part.'],
  [
    'a note on an objective',
    started,
    'eve',
    { do: 'note', text: 'Seen.', kind: 'strength', objective, at: 5 },
    undefined,
  ],
  [
    'a note on no objective',
    started,
    'eve',
    { do: 'note', text: 'Seen.', objective: 'x' },
    'There is no such objective.',
  ],
];

test.each(MAY)('%s', (_, room, by, act, says) => {
  const play = room();
  const before = JSON.stringify({ ...play.room, seq: 0 });
  expect(play.as(by, act)).toBe(says);
  expect(JSON.stringify({ ...play.room, seq: 0 }) === before).toBe(says !== undefined);
});

test('somebody who was put out says nothing more', () => {
  const play = ended();
  const out = started();
  facilitate(out, { do: 'put-out', player: 'ben' });
  facilitate(out, { do: 'end' });
  expect(play.as('ben', answer)).toBeUndefined();
  expect(out.as('ben', answer)).toBe('You are not in this room.');
});

test('what is said again stands in the place of what was said before, and nobody else’s is touched', () => {
  const play = ended();
  play.as('ben', answer);
  play.as('cy', answer);
  play.as('ben', { ...answer, answer: 'Whether to tell.' });
  play.as('cy', { ...answer, answer: '  ' });
  expect(play.room.said.hotWash).toEqual([{ by: 'ben', question: 'hardest', answer: 'Whether to tell.' }]);
  play.as('eve', rate);
  facilitate(play, { ...rate, rating: 'M' });
  play.as('eve', { do: 'rate', team: 'team-2', objective, rating: 'P' });
  play.as('eve', { do: 'rate', team: 'team-1', objective: other, rating: 'U' });
  play.as('eve', { do: 'rate', team: 'team-1', objective });
  expect(play.room.said.ratings.map(({ by, team, rating }) => [by, team, rating])).toEqual([
    [FACILITATOR, 'team-1', 'M'],
    ['eve', 'team-2', 'P'],
    ['eve', 'team-1', 'U'],
  ]);
  play.as('ann', feedback);
  play.as('ann', { do: 'feedback', marks: { pace: 2 } });
  expect(play.room.said.feedback).toEqual([{ by: 'ann', marks: { pace: 2 } }]);
});

test('an act that comes twice is done once, and the log folded again says the same', () => {
  const play = ended();
  expect(play.as('ben', answer, 'a1')).toBeUndefined();
  play.as('ben', { ...answer, answer: 'Later.' }, 'a2');
  expect(play.as('ben', answer, 'a1')).toBe('That was done already.');
  expect(play.room.said.hotWash[0]).toMatchObject({ answer: 'Later.' });
  const [first, ...more] = play.events.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
  const again = first && openRoom(s, first);
  for (const event of more) if (again) apply(again, s, event);
  expect(again?.said).toEqual(play.room.said);
});

test('everybody sees their own, the facilitator all, nobody’s name on a form, and a big screen nothing', () => {
  const play = ended();
  play.as('ann', feedback);
  play.as('ben', { do: 'feedback', marks: { use: 5 } });
  play.as('ben', answer);
  play.as('eve', rate);
  const see = (viewer: Viewer) => saidView(play.room, s, viewer);
  expect(see({ role: 'projector' })).toBeUndefined();
  expect(see({ role: 'player', player: 'ben' })).toEqual({
    ratings: [],
    hotWash: [{ by: 'ben', question: 'hardest', answer: '언제 알았는가' }],
    feedback: [{ marks: { use: 5 } }],
  });
  expect(see({ role: 'player', player: 'ann' })).toMatchObject({
    hotWash: [],
    feedback: [{ stay: 'The clock.' }],
  });
  expect(see({ role: 'observer', player: 'eve' })).toMatchObject({ ratings: [{ rating: 'S' }], hotWash: [] });
  const all = see({ role: 'facilitator' });
  expect(all).toMatchObject({ ratings: [{ by: 'eve' }], hotWash: [{ by: 'ben' }] });
  expect(all?.objectives?.map(({ id }) => id)).toContain(objective);
  expect(all?.feedback).toHaveLength(2);
  expect(JSON.stringify(all?.feedback)).not.toMatch(/ann|ben/);
  expect(saidView(started().room, s, { role: 'player', player: 'ben' })).toBeUndefined();
});

test('what was worked out for a facilitator is never what a big screen gets', () => {
  const play = ended();
  facilitate(play, { do: 'note', text: 'Between us.' });
  play.as('ben', answer);
  const docs = docMaker(play.room, s);
  expect(docs.docsFor({ role: 'facilitator' }).get('notes')).toHaveLength(1);
  const screen = docs.docsFor({ role: 'projector' });
  expect([screen.get('notes'), screen.get('said')]).toEqual([undefined, undefined]);
  expect(notesView(play.room, { role: 'projector' })).toBeUndefined();
});

test('a change of any of it is told, and what did not change is the same object', () => {
  const play = ended();
  const docs = docMaker(play.room, s);
  const viewer: Viewer = { role: 'player', player: 'ben' };
  const first = docs.docsFor(viewer).get('said');
  expect(docs.docsFor(viewer).get('said')).toBe(first);
  play.as('ben', answer);
  expect(docs.docsFor(viewer).get('said')).toMatchObject({ hotWash: [{ answer: '언제 알았는가' }] });
});

test.each([
  [{ ...rate, rating: 'A' }],
  [{ ...answer, question: 'why' }],
  [{ ...answer, answer: 'x'.repeat(2001) }],
  [{ ...feedback, marks: { pace: 6 } }],
  [{ ...feedback, marks: { mood: 3 } }],
  [{ ...feedback, by: 'ann' }],
  [{ do: 'note', text: 'x', kind: 'praise' }],
])('%o is no act', (act) => {
  expect(askedActSchema.safeParse(act).success).toBe(false);
});
