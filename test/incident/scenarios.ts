import { readFileSync, readdirSync } from 'node:fs';
import type { Incident } from '../../src/incident/incident.ts';
import { partsAt } from '../../src/incident/levels.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { PARTS } from '../../src/scenario/vocabulary.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Minute } from '../../src/scenario/vocabulary.ts';
import { readInstant } from '../../src/scenario/zone.ts';

const LAWS = [...folder('scenarios/duties'), 'test/data/generality/duties/laws.yaml'];

/** The seven blocks of the design's *generality* page. */
export const SMALL = [
  'overseas-server',
  'first-watch',
  'hot-wallet',
  'sim-swap',
  'court-record',
  'courier-api',
  'seller-portal',
] as const;
export type Small = (typeof SMALL)[number];

const read = new Map<string, Scenario>();

export const flagship = (): Scenario => fromFile('scenarios/overseas-server/scenario.yaml');
export const firstWatch = (): Scenario => fromFile('scenarios/first-watch/scenario.yaml');
export const small = (id: Small): Scenario => fromFile(`test/data/generality/${id}.yaml`);

/** What is shipped and the seven small ones, by a name for test titles. */
export function everyScenario(): [string, Scenario][] {
  const whole: [string, Scenario][] = [
    ['flagship', flagship()],
    ['first watch', firstWatch()],
    ['hot wallet', fromFile('scenarios/hot-wallet/scenario.yaml')],
  ];
  return [...whole, ...SMALL.map((id): [string, Scenario] => [`small ${id}`, small(id)])];
}

/** A scenario of the repository, read once. */
export function fromFile(path: string): Scenario {
  let found = read.get(path);
  if (!found) read.set(path, (found = scenarioOf(readFileSync(path, 'utf8'), path)));
  return found;
}

/** A scenario from YAML; errors in it throw. */
export function scenarioOf(text: string, path: string = 'test.yaml'): Scenario {
  const library = LAWS.map((law) => ({ path: law, text: readFileSync(law, 'utf8') }));
  const { scenario, issues } = readScenario([{ path, text }], library);
  if (scenario) return scenario;
  const errors = issues.filter(({ severity }) => severity === 'error');
  throw new Error(errors.map(({ line, col, says }) => `${path}:${line}:${col}: ${says}`).join('\n'));
}

function folder(path: string): string[] {
  return readdirSync(path).map((name) => `${path}/${name}`);
}

/** The minute of a local time of the scenario. */
export function minuteOf(s: Scenario, instant: string): Minute {
  const found = readInstant(instant, { name: s.zone, opensEpoch: s.opensEpoch });
  if ('says' in found) throw new Error(found.says);
  return found.value.minute;
}

/** The exact amount of a stock now, in its unit. */
export function amount(x: Incident, stock: string): number {
  const level = x.stocks[stock];
  if (!level) throw new Error(`There is no stock ${stock}.`);
  return partsAt(level, x.minute) / PARTS;
}

/** The game at the minute at which *start at the brief* begins: nobody did anything before. */
export function atTheBrief(s: Scenario, seed: number): Incident {
  const x = begin(s, newRecording(s, seed, 'brief'));
  return play(s, x, { do: 'wait', until: s.start?.minute ?? 0 });
}

/** A game of timed cards: each is played at its minute; a card that may not be played throws. */
export function timed(s: Scenario, plays: readonly (readonly [string, string])[], until: string): Incident {
  let x = open(s, 1);
  for (const [at, card] of plays) {
    x = play(s, x, { do: 'wait', until: minuteOf(s, at) });
    const before = x;
    x = play(s, x, { do: 'play', card });
    if (x === before) throw new Error(`${card} cannot be played at ${at}.`);
  }
  return play(s, x, { do: 'wait', until: minuteOf(s, until) });
}
