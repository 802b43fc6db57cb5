// A proof as it lies beside its scenario: small, one outcome a line, and enough to see whether it still holds.
import * as z from 'zod/mini';
import { moveSchema } from '../../incident/recording.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Decision, Game } from './game.ts';
import { searchLayers } from './layers.ts';
import type { Layer, LayerLimits, Search } from './layers.ts';
import type { Outcome, Proof } from './proof-types.ts';

const FORMAT = 1;

/** Few enough to be counted again in every test run. */
const SAMPLE: LayerLimits = { depth: 1, positions: 20_000 };

export interface StoredProof {
  proof: Proof;
  /** The layers once more, each decision of a game only when it is open first. */
  sample: Layer[];
}

const count = z.int().check(z.gte(0), z.lte(1e9));
const layer = z.strictObject({ depth: count, positions: count, games: count });
const word = z.string().check(z.maxLength(300));

const outcomeSchema = z.strictObject({
  id: word,
  verdict: z.enum(['reached', 'unreachable', 'not decided']),
  by: z.optional(z.enum(['rules', 'search'])),
  why: z.optional(word),
  decisions: z.optional(count),
  atLeast: count,
  shortest: z.optional(z.enum(['every play', 'steps', 'not shown'])),
  seed: z.optional(count),
  at: z.optional(count),
  /** Minutes, each with the place of its move in `moves`. */
  game: z.optional(z.array(z.tuple([count, count])).check(z.maxLength(500))),
});

const storedSchema = z.strictObject({
  format: z.literal(FORMAT),
  scenario: z.strictObject({ id: word, hash: word, title: word }),
  seed: count,
  limits: z.strictObject({ positions: count, depth: count, tries: count, random: count, seeds: count }),
  layers: z.array(layer).check(z.maxLength(100)),
  whole: count,
  exhausted: z.boolean(),
  games: count,
  deadEnds: count,
  alwaysEnds: z.boolean(),
  sample: z.array(layer).check(z.maxLength(100)),
  outcomes: z.array(outcomeSchema).check(z.maxLength(20_000)),
  moves: z.array(moveSchema).check(z.maxLength(20_000)),
});

/** The reach counts that tests compare: cheap, and moved by any change of the rules. */
export const sampleOf = (search: Search): Layer[] =>
  searchLayers({ ...search, once: true }, SAMPLE, () => undefined).layers;

/** One outcome a line, then one move a line. */
export function writeProof({ proof, sample }: StoredProof): string {
  const { outcomes, ...head } = proof;
  const places = new Map<string, number>();
  const placeOf = ({ at, move }: Decision): [number, number] => {
    const text = JSON.stringify(move);
    if (!places.has(text)) places.set(text, places.size);
    return [at, places.get(text) ?? 0];
  };
  const lines = outcomes.map((one) => {
    const { kind: _, says: __, game, ...rest } = one;
    return JSON.stringify({ ...rest, ...(game ? { game: game.map(placeOf) } : {}) });
  });
  const text = JSON.stringify({ format: FORMAT, ...head, sample }).slice(0, -1);
  return `${text},"outcomes":[\n${lines.join(',\n')}\n],"moves":[\n${[...places.keys()].join(',\n')}\n]}\n`;
}

export type StoredOutcome = Omit<Outcome, 'kind' | 'says'>;
export type ReadProof = Omit<z.infer<typeof storedSchema>, 'outcomes' | 'moves' | 'format'> & {
  outcomes: StoredOutcome[];
};

/** Throws where it is no proof. */
export function readProof(value: unknown): ReadProof {
  const { moves, outcomes, format: _, ...head } = z.parse(storedSchema, value);
  const gameFrom = (places: [number, number][]): Game =>
    places.flatMap(([at, place]) => {
      const move: Move | undefined = moves[place];
      return move && move.do !== 'wait' ? [{ at, move }] : [];
    });
  return {
    ...head,
    outcomes: outcomes.map(({ game, ...rest }) => ({ ...rest, ...(game ? { game: gameFrom(game) } : {}) })),
  };
}

/** What the search looks at: estimates only where a condition asks whether one was made. */
export function wantsOf(s: Scenario): NonNullable<Search['wants']> {
  const asks = JSON.stringify(s).includes('"key":"estimated:');
  return ({ move }) => asks || move.do !== 'estimate';
}
