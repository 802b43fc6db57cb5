// A recording says what its rules found. Whoever opens it counts again: the recording may come from anybody.
import type { Incident } from '../incident/incident.ts';
import { playInPlace } from '../incident/play.ts';
import { begin } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Counter } from './count.ts';

export interface Recounted {
  /** The same game with what the rules really find. */
  recording: Recording;
  /** Places of moves whose counts were others. */
  wrong: number[];
}

/** One step a move, so that whoever runs it can do other things in between. */
export function* recount(
  s: Scenario,
  recording: Recording,
  counter: Pick<Counter, 'count'>,
): Generator<void, Recounted> {
  const x = begin(s, recording);
  const wrong: number[] = [];
  const moves: Move[] = [];
  for (const [index, asked] of recording.moves.entries()) {
    const move = countAgain(s, x, asked, counter);
    if (move !== asked) wrong.push(index);
    moves.push(move);
    playInPlace(s, x, move);
    yield;
  }
  return { recording: wrong.length === 0 ? recording : { ...recording, moves }, wrong };
}

/** The very same move when its counts are right. */
function countAgain(s: Scenario, x: Incident, move: Move, counter: Pick<Counter, 'count'>): Move {
  if (!('rule' in move) || !move.rule) return move;
  const query = move.do === 'rule' ? move.query : s.cards[move.card]?.asksQuery;
  if (query === undefined || !s.queries[query]) return move;
  const answer = counter.count(x, { query, sql: move.rule.sql });
  const { measured: _, ...bare } = move.rule;
  if ('trouble' in answer) return { ...move, rule: bare };
  if (JSON.stringify(inOrder(answer.measured)) === JSON.stringify(inOrder(move.rule.measured))) return move;
  return { ...move, rule: { ...bare, measured: answer.measured } };
}

/** The order of names in a file means nothing. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, inOrder(part)]);
}
