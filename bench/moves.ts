// What bench/run.mjs measures: the fold over a recorded game of the flagship, its charts stepped by XState, a bare loop;
// and whole games by the random bot beside as many events in the same two.
import { readFileSync } from 'node:fs';
import { createActor, initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { CHARTS, TABLES, initialState, stepOrStay } from '../src/incident/charts/tables.ts';
import type { ChartName } from '../src/incident/charts/tables.ts';
import type { Incident } from '../src/incident/incident.ts';
import type { Move } from '../src/scenario/moves.ts';
import { play, playInPlace } from '../src/incident/play.ts';
import { begin, replay } from '../src/incident/replay.ts';
import type { Recording } from '../src/incident/recording.ts';
import { sight } from '../src/incident/sight.ts';
import { NO_MEANS, playGame } from '../src/rehearse/game.ts';
import { outcomeOf } from '../src/rehearse/outcome.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { flagship } from './flagship.ts';

const root = new URL('..', import.meta.url).pathname;
const text = (path: string) => readFileSync(root + path, 'utf8');

function recorded(name: string): Recording {
  return (JSON.parse(text(`test/replays/${name}.json`)) as { recording: Recording }).recording;
}

/** A measure does its work once and says how many of its units that was. */
export interface Measure {
  name: string;
  unit: string;
  run: () => number;
}

interface Step {
  chart: ChartName;
  event: string;
}

/** So many games by the random bot, seeds from 1, are one round. */
const RANDOM_GAMES = 8;

/** `games` are names of files in test/replays; the longest is stepped by everybody. */
export function measures(games: readonly string[]): {
  moves: number;
  steps: number;
  eventsPerGame: number;
  measures: Measure[];
} {
  const s = flagship();
  const recordings = games.map(recorded);
  const moves = recordings.reduce((sum, { moves: list }) => sum + list.length, 0);
  const incidents = recordings.map((one) => halfway(s, one));
  const steps = chartSteps(moves);
  const events = eventsOf(s);
  const gameSteps = chartSteps(events);
  return {
    moves,
    steps: steps.length,
    eventsPerGame: Math.round(events / RANDOM_GAMES),
    measures: [
      {
        name: 'fold, in place',
        unit: 'moves',
        run: () => recordings.reduce((sum, one) => sum + fold(s, one), 0),
      },
      {
        name: 'fold, a copy for each move',
        unit: 'moves',
        run: () => recordings.slice(0, 1).reduce((sum, one) => sum + foldCopies(s, one), 0),
      },
      { name: 'tables', unit: 'events', run: () => stepTables(steps) },
      { name: 'XState transition()', unit: 'events', run: () => stepXState(steps) },
      { name: 'XState live actors', unit: 'events', run: () => stepActors(steps) },
      { name: 'bare loop', unit: 'events', run: () => stepBare(steps) },
      ...recordings.map((one, index) => ({
        name: `full replay, ${games[index]}`,
        unit: 'replays',
        run: () => (replay(s, one).incident.over ? 1 : 0),
      })),
      {
        name: 'sights',
        unit: 'sights',
        run: () => incidents.filter((x) => sight(s, x, 'solo').minute >= 0).length,
      },
      { name: 'random games, with their score', unit: 'games', run: () => randomGames(s) },
      {
        name: 'as many events, bare loop',
        unit: 'games',
        run: () => (stepBare(gameSteps) / events) * RANDOM_GAMES,
      },
      {
        name: 'as many events, XState',
        unit: 'games',
        run: () => (stepXState(gameSteps) / events) * RANDOM_GAMES,
      },
    ],
  };
}

/** As a rehearsal plays and counts them. */
function randomGames(s: Scenario): number {
  for (let seed = 1; seed <= RANDOM_GAMES; seed++)
    outcomeOf(s, playGame(s, 'random', seed, NO_MEANS).incident);
  return RANDOM_GAMES;
}

/** What the rules ran in those games: moves, and whatever came onto the agenda. */
function eventsOf(s: Scenario): number {
  let events = 0;
  for (let seed = 1; seed <= RANDOM_GAMES; seed++) {
    const { incident, recording } = playGame(s, 'random', seed, NO_MEANS);
    events += incident.sequence + recording.moves.length;
  }
  return events;
}

function fold(s: Scenario, recording: Recording): number {
  const x = begin(s, recording);
  for (const move of recording.moves) playInPlace(s, x, move);
  return recording.moves.length;
}

function foldCopies(s: Scenario, recording: Recording): number {
  let x = begin(s, recording);
  for (const move of recording.moves) x = play(s, x, move);
  return recording.moves.length;
}

/** The middle of a game, where there is most to see. */
function halfway(s: Scenario, recording: Recording): Incident {
  const moves: Move[] = recording.moves.slice(0, Math.ceil(recording.moves.length * 0.6));
  return replay(s, { ...recording, moves }).incident;
}

/** As many events as there are moves, round all charts, each walking on from where it is. */
function chartSteps(count: number): Step[] {
  const states = start((chart) => initialState(chart));
  const steps: Step[] = [];
  while (steps.length < count) {
    for (const chart of Object.keys(CHARTS) as ChartName[]) {
      const events = Object.keys(TABLES[chart][states[chart]] ?? {});
      const event = events[steps.length % Math.max(1, events.length)] ?? chartEvents(chart)[0] ?? '';
      states[chart] = stepOrStay(chart, states[chart], event);
      steps.push({ chart, event });
    }
  }
  return steps.slice(0, count);
}

const chartEvents = (chart: ChartName): string[] => CHARTS[chart].events.map(String);

function stepTables(steps: readonly Step[]): number {
  const states = start((chart) => initialState(chart));
  for (const { chart, event } of steps) states[chart] = stepOrStay(chart, states[chart], event);
  return steps.length;
}

function stepXState(steps: readonly Step[]): number {
  const machine = (chart: ChartName): AnyStateMachine => CHARTS[chart];
  const states = start((chart) => initialTransition(machine(chart))[0]);
  for (const { chart, event } of steps)
    states[chart] = transition(machine(chart), states[chart], { type: event })[0];
  return steps.length;
}

function stepActors(steps: readonly Step[]): number {
  const actors = start((chart) => createActor(CHARTS[chart] as AnyStateMachine).start());
  for (const { chart, event } of steps) actors[chart].send({ type: event });
  return steps.length;
}

/** The least that any fold must do: one look-up and one number kept for each event. */
function stepBare(steps: readonly Step[]): number {
  const counts: Record<string, number> = {};
  let index = 0;
  for (const { chart } of steps) counts[chart] = ((counts[chart] ?? 0) * 31 + index++) % 1_000_003;
  return counts['card'] === -1 ? 0 : steps.length;
}

function start<T>(make: (chart: ChartName) => T): Record<ChartName, T> {
  const names = Object.keys(CHARTS) as ChartName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<ChartName, T>;
}
