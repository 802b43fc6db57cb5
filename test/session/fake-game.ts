// A tiny made-up game, so that the laws of the clock are tested on a timetable that is plain to see.
import type { Incident } from '../../src/incident/incident.ts';
import type { Recording } from '../../src/incident/recording.ts';
import type { Sight, SightMessage } from '../../src/incident/sight-types.ts';
import type { Rules } from '../../src/session/rules.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const CLOSES = 10_000;

/** What happens when. A `decision` stays open until it is answered, a `lapsing` one for five minutes. */
export interface Happening {
  at: number;
  what: 'nothing' | 'line' | 'decision' | 'lapsing' | 'message' | 'act';
}

export const fakeScenario = {
  id: 'tiny',
  hash: 'h1',
  title: 'A tiny case',
  start: { label: 'the brief', minute: 300, skips: [] },
  cards: {},
  claims: {},
  duties: {},
} as unknown as Scenario;

export function fakeRecording(moves: Recording['moves'] = []): Recording {
  return { format: 1, scenario: { id: 'tiny', hash: 'h1', title: 'A tiny case' }, seed: 7, moves };
}

interface Fake {
  minute: number;
  over: boolean;
  answered: string[];
}

interface FakeGame {
  rules: Rules;
  incident: Incident;
}

export function fakeGame(timetable: Happening[], minutesPerMinute = 60): FakeGame {
  const read = (incident: Incident) => incident as unknown as Fake;
  const write = (fake: Fake) => fake as unknown as Incident;

  const rules: Rules = {
    play(_, incident, move) {
      const before = read(incident);
      if (before.minute >= CLOSES) return incident;
      if (move.do === 'answer') return write({ ...before, answered: [...before.answered, move.inject] });
      if (move.do === 'hint') return write({ ...before });
      if (move.do !== 'wait' || move.until <= before.minute) return incident;
      const minute = Math.min(move.until, CLOSES);
      return write({ ...before, minute, over: minute >= CLOSES });
    },
    legal: (_, incident) =>
      read(incident).minute >= CLOSES ? 'The game is over.' : 'The clock cannot go back.',
    sight: (_, incident) => sightOf(read(incident), timetable, minutesPerMinute),
    record(recording, move) {
      const last = recording.moves.at(-1);
      const before =
        last?.do === 'wait' && move.do === 'wait' ? recording.moves.slice(0, -1) : recording.moves;
      return { ...recording, moves: [...before, move] };
    },
    forecast: () =>
      Promise.resolve(function* () {
        yield;
        return 'Nothing can be planned here.';
      }),
    replay(scenario, recording) {
      let incident = write({ minute: 0, over: false, answered: [] });
      const refused: ReturnType<Rules['replay']>['refused'] = [];
      for (const [index, move] of recording.moves.entries()) {
        const next = rules.play(scenario, incident, move);
        if (next === incident)
          refused.push({ index, move, why: rules.legal(scenario, incident, move) ?? '' });
        incident = next;
      }
      return { incident, refused };
    },
  };
  return { rules, incident: write({ minute: 0, over: false, answered: [] }) };
}

function sightOf({ minute, answered }: Fake, timetable: Happening[], minutesPerMinute: number): Sight {
  const past = timetable.filter(({ at }) => at <= minute);
  const acts = past.filter(({ what }) => what === 'act').length;
  const desk = past
    .filter(({ what }) => what === 'decision' || what === 'lapsing' || what === 'message')
    .map(({ at, what }) => messageAt(at, stateOf(what, answered.includes(`at-${at}`), minute >= at + 5)));
  return {
    scenario: { id: 'tiny', title: 'A tiny case', seed: 7 },
    minute,
    clock: { date: 'Sun 16 Nov', time: String(minute), zone: 'KST', note: '', local: minute },
    // Each act is ten times as slow as the one before.
    act: {
      id: `act-${acts + 1}`,
      title: '',
      number: acts + 1,
      count: 3,
      minutesPerMinute: minutesPerMinute / 10 ** acts,
    },
    over: minute >= CLOSES,
    ending: minute >= CLOSES ? { id: 'end', title: 'Contained', text: '' } : undefined,
    deciding: desk.some(({ state }) => state === 'open'),
    nextMinute: timetable.find(({ at }) => at > minute)?.at ?? CLOSES,
    desk,
    log: past
      .filter(({ what }) => what === 'line')
      .map(({ at }) => ({ minute: at, time: '', text: `Line ${at}`, tone: 'plain', kind: 'world' })),
    hand: [],
    drawer: [],
    running: [],
    duties: [],
  } as unknown as Sight;
}

function stateOf(what: Happening['what'], isAnswered: boolean, isLate: boolean): SightMessage['state'] {
  if (what === 'message') return 'told';
  if (isAnswered) return 'answered';
  return what === 'lapsing' && isLate ? 'silent' : 'open';
}

function messageAt(at: number, state: SightMessage['state']): SightMessage {
  return {
    id: `at-${at}`,
    minute: at,
    state,
    options: state === 'open' ? [{ id: 'yes', label: 'Yes', legal: true, reason: false }] : [],
  } as unknown as SightMessage;
}
