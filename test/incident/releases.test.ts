// What the press is told: phrases that say more or less than is known, corrections, orders, and how long it stands.
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import { contradictoryPairs, falseOnes } from '../../src/incident/score/stated.ts';
import { sight } from '../../src/incident/sight.ts';
import { documentsOf } from '../../src/incident/sight/documents.ts';
import type { Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { scenarioFrom } from '../scenario/frame.ts';
import { at, card, played, WORLD } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

const notice: Move = {
  do: 'publish',
  audiences: ['users'],
  wording: 'plain',
  items: ['name'],
  advice: ['call'],
  channels: ['mail'],
  days: 1,
};

const PRESS = `
injects:
  order: { when: { after: 4 hours, since: { any: [{ told: papers.unverified }, { told: papers.denied }, { told: papers.thin }] }, unless: { told: papers.corrected } }, says: Put it right., corrects: press }
releases:
  press:
    label: Statement
    who: [lead]
    takes: at once
    needs: { done: look }
    topics:
      what:
        label: What
        due: yes
        known: { known: leaked }
        phrases:
          leaked: { label: Leaked, text: It leaked., asserts: { leaked: yes } }
          exposed: { label: Exposed, text: It may have leaked., hedges: { leaked: yes } }
          nothing: { label: Nothing, text: Nothing left us., asserts: { leaked: no } }
          silent: { label: No comment, text: We say nothing of it. }
      many:
        label: How many
        phrases:
          least: { label: At least, text: 'It is {said size}.', asserts: { size: { at least: held } } }
          whole: { label: All of it, text: 'It is {said size}.', asserts: { size: held } }
          few: { label: Few, text: Only a few., asserts: { size: { from: 1, to: 100 } } }
          forty: { label: Forty, text: 'At least 40.', asserts: { size: { at least: 40 } } }
      which:
        label: Which
        phrases:
          names: { label: Names, text: Names., asserts: { items: [name] } }
          both: { label: Names and phones, text: Names and phones., asserts: { items: [name, phone] } }
          all: { label: Everything, text: 'Names, phones, doors.', asserts: { items: [name, phone, door] } }
      since:
        label: Since when
        phrases:
          later: { label: Not later, text: 'Not later than {said since}.', asserts: { since: { not later than: held } } }
          may: { label: Since May, text: Since May., asserts: { since: 2025-05-01 } }
    channels: { call: { label: By telephone }, page: { label: Our pages, days: yes } }
`;
const CLAIMS = `claims:
  leaked: { label: It leaked, kind: yes-no, truth: yes, statements: { seen: { value: yes, standing: verified }, rumour: { value: yes } } }
  items: { label: Items, kind: items, choices: [name, phone, door], truth: [name, phone], statements: { main: { value: [name, phone], standing: verified } } }
  since: { label: Since, kind: instant, truth: 2025-01-03 09:00, statements: { edge: { value: { not later than: 2025-01-05 }, standing: verified } } }
`;

const s = scenarioFrom(
  WORLD.replace('claims:\n', CLAIMS)
    .replace(
      'audiences:\n',
      'audiences:\n  papers: { label: Papers, release: press }\n  one-paper: { label: One paper, release: press }\n',
    )
    .replace('learn: [size.count, how.seen]', 'learn: [leaked.seen, size.count, items.main, since.edge]')
    .replace(
      'cards:\n',
      'cards:\n  listen: { kind: detect, title: Listen, text: Listen., who: [lead], takes: at once, then: [{ learn: [leaked.rumour, size.guess] }] }\n',
    ) + PRESS,
);

const release = (phrases: Record<string, string>, more: Partial<Move & { do: 'release' }> = {}): Move => ({
  do: 'release',
  release: 'press',
  audiences: ['papers'],
  phrases,
  channels: ['call'],
  days: 10,
  ...more,
});

/** Somebody has listened at 09:05; only where `counted` is true anything has been verified, at 09:30. */
function after(counted: boolean, steps: Step[]): Incident {
  const begun: Step[] = [
    [at(6, 9), card('look')],
    [at(6, 9, 5), card('listen')],
  ];
  return played(
    s,
    [...begun, ...(counted ? [[at(6, 9, 30), card('count')] as Step] : []), ...steps],
    at(8, 9),
  );
}

const flawsOf = (x: Incident): (string | undefined)[] => x.releases[0]?.said.map(({ flaw }) => flaw) ?? [];
const tags = (x: Incident): string[] => x.notes.filter(({ by }) => by === 'release').map(({ tag }) => tag);

/** [phrase, before anything is verified, once 2,880 files, names and phones, and not later than the 5th are] */
const SAID: [topic: string, phrase: string, before: string | undefined, then: string | undefined][] = [
  ['what', 'leaked', 'unverified', undefined],
  ['what', 'exposed', undefined, 'thin'],
  ['what', 'nothing', 'unverified', 'denied'],
  ['many', 'least', 'unverified', undefined],
  ['many', 'whole', 'unverified', undefined],
  ['many', 'few', 'unverified', 'denied'],
  ['many', 'forty', 'unverified', 'thin'],
  ['which', 'names', 'unverified', 'thin'],
  ['which', 'both', 'unverified', undefined],
  ['which', 'all', 'unverified', 'unverified'],
  ['since', 'may', 'unverified', 'denied'],
];

test.each(SAID)('%s, %s: %s before anything is verified, %s afterwards', (topic, phrase, before, then) => {
  const made: Step = [at(6, 10), release({ [topic]: phrase })];
  expect(flawsOf(after(false, [made]))).toEqual([before]);
  expect(flawsOf(after(true, [made]))).toEqual([then]);
});

test('what is seen of a phrase before it is sent is what is judged when it has been sent', () => {
  for (const counted of [false, true]) {
    const x = after(counted, []);
    for (const { id, phrases } of sight(s, x, 'solo').releases[0]?.topics ?? [])
      for (const { id: phrase, flaws, closed } of phrases) {
        if (closed !== undefined) continue;
        const made = after(counted, [[at(6, 10), release({ [id]: phrase })]]);
        expect([id, phrase, flawsOf(made).filter(Boolean)]).toEqual([id, phrase, flaws]);
      }
  }
});

test('a phrase that quotes what nobody holds cannot be used', () => {
  const x = after(false, []);
  expect(legal(s, x, release({ since: 'later' }))).toBe('“Not later”: There is nothing to quote yet.');
});

test.each<[string, Move, string]>([
  ['nobody', release({ what: 'leaked' }, { audiences: [] }), 'Choose who is to be told.'],
  ['people', release({ what: 'leaked' }, { audiences: ['users'] }), 'Users cannot be told yet.'],
  ['no way', release({ what: 'leaked' }, { channels: [] }), 'Choose how they are to be told.'],
  ['another way', release({ what: 'leaked' }, { channels: ['pigeon'] }), 'That is not one of the ways.'],
  ['nothing', release({}), 'Say something: choose a phrase.'],
  ['a strange phrase', release({ what: 'win' }), 'That is not one of the phrases.'],
  [
    'nothing there is',
    release({ what: 'leaked' }, { release: 'radio' }),
    'There is nothing of that kind to publish in this scenario.',
  ],
])('a statement to %s is refused', (_, move, says) => {
  expect(legal(s, after(true, []), move)).toBe(says);
});

test('a notice does not go to those whom a release tells', () => {
  const notice: Move = {
    do: 'publish',
    audiences: ['papers'],
    wording: 'plain',
    items: ['name'],
    advice: ['call'],
    channels: ['mail'],
    days: 1,
  };
  expect(legal(s, after(true, []), notice)).toBe('Papers cannot be told yet.');
});

test('more than anybody had verified is counted, and remembered for those who were told', () => {
  const x = after(false, [[at(6, 10), release({ what: 'leaked', many: 'few' })]]);
  expect(tags(x)).toEqual(['unverified']);
  expect(x.happened['told:papers.unverified']).toBe(at(6, 10));
  expect(x.happened['said:press.many.few']).toBe(at(6, 10));
});

test('what is due and known and not said is left out, also where a phrase says nothing of it', () => {
  for (const phrases of [{ many: 'least' }, { what: 'silent', many: 'least' }] as Record<string, string>[]) {
    const x = after(true, [[at(6, 10), release(phrases)]]);
    expect([x.releases[0]?.leftOut, x.happened['told:papers.thin'], tags(x)]).toEqual([
      ['what'],
      at(6, 10),
      [],
    ]);
  }
});

test('what was verified is counted once, however often it is said', () => {
  const whole = { what: 'leaked', many: 'least' };
  const x = after(true, [
    [at(6, 10), release(whole)],
    [at(6, 11), release(whole)],
    [at(6, 12), release({ ...whole, which: 'both' })],
  ]);
  expect(tags(x)).toEqual(['clean', 'clean']);
});

const FEW: Step = [at(6, 10), release({ what: 'leaked', many: 'few' })];
const RIGHT = { what: 'leaked', many: 'least' };

/** [what, the second statement, what is noted of it] */
const SECOND: [string, Step, string[]][] = [
  ['soon and unasked', [at(6, 11), release(RIGHT)], ['correction', 'clean']],
  ['when it was ordered', [at(6, 15), release(RIGHT)], ['late-correction', 'clean']],
  [
    'not to those who had read the wrong one',
    [at(6, 11), release(RIGHT, { audiences: ['one-paper'] })],
    ['clean'],
  ],
  ['of something else', [at(6, 11), release({ what: 'leaked', which: 'both' })], ['clean']],
  ['as wrong as the first', [at(6, 11), release({ what: 'nothing', many: 'few' })], ['unverified']],
];

test.each(SECOND)('a correction %s', (_, step, noted) => {
  const x = after(true, [FEW, step]);
  expect(tags(x).slice(1)).toEqual(noted);
  expect(x.releases[0]?.correctedAt).toBe(noted[0]?.endsWith('correction') ? step[0] : undefined);
});

test('what stood on a page is put right only where that one stands on a page, too', () => {
  const wrong: Step = [at(6, 10), release({ what: 'leaked', many: 'few' }, { channels: ['page'] })];
  const called = after(true, [wrong, [at(6, 11), release(RIGHT)]]);
  const shown = after(true, [wrong, [at(6, 11), release(RIGHT, { channels: ['page'] })]]);
  expect([called, shown].map((x) => x.releases[0]?.correctedAt)).toEqual([undefined, at(6, 11)]);
});

test('an order comes days later, with what it is about, and not where it was put right before', () => {
  const ordered = after(true, [FEW]);
  const desk = sight(s, ordered, 'solo');
  expect(ordered.injects['order']?.sentAt).toBe(at(6, 14));
  expect(desk.desk[0]?.papers?.map(({ id, kind }) => [id, kind])).toEqual([['release.0', 'release']]);
  expect(desk.releases[0]?.ordered).toBe('A correction was ordered on Mon 6 Jan 14:00.');
  expect(desk.releases[0]?.wrong).toMatchObject([{ topics: ['many'], audiences: ['papers'], shown: false }]);
  expect(after(true, [FEW, [at(6, 11), release(RIGHT)]]).injects['order']?.sentAt).toBeUndefined();
});

test('what still stands on a page when it is verified otherwise has to be put right; what was only said, not', () => {
  const hedged = { what: 'exposed', since: 'may' };
  const on = (channel: string, days: number): Incident =>
    after(false, [
      [at(6, 10), release(hedged, { channels: [channel], days })],
      [at(7, 12), card('count')],
    ]);
  const may = (x: Incident) => x.releases[0]?.said.find(({ topic }) => topic === 'since');
  expect(may(on('page', 3))).toMatchObject({ flaw: 'denied' });
  expect(on('page', 3).happened['told:papers.denied']).toBe(at(7, 12));
  expect(may(on('page', 1))).toMatchObject({ flaw: 'unverified' });
  expect(may(on('call', 3))).toMatchObject({ flaw: 'unverified' });
});

test('a report and a statement that leave no room for each other contradict; one taken back in time does not', () => {
  const filed: Step = [
    at(6, 10, 30),
    { do: 'file', duty: 'report', fields: { size: { form: 'value', low: 2880, statement: 'size.count' } } },
  ];
  const pairs = (steps: Step[]) =>
    contradictoryPairs(s, after(true, steps), ['report']).map(([later, earlier]) => [
      later.from,
      earlier.from,
    ]);
  expect(pairs([FEW, filed])).toEqual([['report', 'press']]);
  expect(pairs([[at(6, 10), release(RIGHT)], filed])).toEqual([]);
  expect(pairs([FEW, filed, [at(6, 11), release(RIGHT)]])).toEqual([]);
});

test('the report’s form says what the press was told', () => {
  const field = (x: Incident) =>
    sight(s, x, 'solo')
      .duties[0]?.fields.find(({ id }) => id === 'size')
      ?.elsewhere.map(({ where, says }) => `${where}: ${says}`);
  expect(field(after(true, [FEW]))?.[0]).toBe('“Statement” of Mon 6 Jan says: 1 to 100 files');
});

test('what was said in public and was not so is false; a may be is not', () => {
  const count = (phrases: Record<string, string>): number =>
    falseOnes(s, after(false, [[at(6, 10), release(phrases)]]), [], ['press']).length;
  expect([
    count({ many: 'few' }),
    count({ what: 'nothing' }),
    count({ what: 'exposed' }),
    count({ what: 'leaked' }),
  ]).toEqual([1, 1, 0, 0]);
});

test('a statement can be read as it went out, with its own figures', () => {
  const x = after(true, [[at(6, 10), release({ what: 'leaked', many: 'least' }, { channels: ['page'] })]]);
  const [page] = documentsOf(s, x);
  expect(page?.fields.map(({ label, answer }) => `${label}: ${answer}`)).toEqual([
    'What: It leaked.',
    'How many: It is at least 2,880 files.',
    'Which: nothing',
    'Since when: nothing',
  ]);
  expect(page?.head.map(({ says }) => says)).toEqual(['Papers', 'Our pages', 'Mon 6 Jan 10:00', '10 days']);
});

const words = (line: string): Scenario =>
  scenarioFrom(WORLD.replace('claims:\n', CLAIMS).replace('quality: 50% }', line));

/** [the wording, its quality while nothing is verified, and once it is] */
const WORDINGS: [string, number, number][] = [
  ['quality: 50%, asserts: { leaked: yes } }', 500_000, 1_000_000],
  ['quality: 50%, hedges: { leaked: yes } }', 1_000_000, 500_000],
  ['quality: 50%, asserts: { leaked: no } }', 500_000, 500_000],
  ['quality: 50% }', 500_000, 500_000],
];

test.each(WORDINGS)('a notice worded with %s', (line, before, then) => {
  const plain = words(line);
  const learned = scenarioFrom(
    WORLD.replace('claims:\n', CLAIMS)
      .replace('quality: 50% }', line)
      .replace(
        'title: Look, text: Look., who: [lead], takes: at once',
        'title: Look, text: Look., who: [lead], takes: at once, then: [{ learn: leaked.seen }]',
      ),
  );
  const quality = (one: Scenario) =>
    played(
      one,
      [
        [at(6, 9), card('look')],
        [at(6, 10), notice],
      ],
      at(6, 11),
    ).audiences['users']?.told[0]?.quality;
  expect([quality(plain), quality(learned)]).toEqual([before, then]);
});

test('the same notice to the same people is no second merit', () => {
  const one = words('quality: 100% }');
  const x = played(
    one,
    [
      [at(6, 9), card('look')],
      [at(6, 10), notice],
      [at(6, 11), notice],
    ],
    at(6, 12),
  );
  expect(x.notes.map(({ tag }) => tag)).toEqual(['clean']);
});
