// What a move does to a hand-made sight: just enough to see the log desk answer.
import type { Sight } from '../src/incident/sight-types.ts';
import type { Move } from '../src/scenario/moves.ts';

export function afterMove(sight: Sight, move: Move): Sight {
  switch (move.do) {
    case 'play':
      return { ...sight, hand: sight.hand.filter(({ id }) => id !== move.card) };
    case 'save-query':
      return { ...sight, logs: { saved: savedAfter(sight, move) } };
    case 'hint':
      return { ...sight, minute: sight.minute + 20, queries: sight.queries.map(hintedOf(sight.minute)) };
    case 'rule':
      return { ...sight, queries: sight.queries.map((one) => ruledOf(one, move)) };
    default:
      return sight;
  }
}

function savedAfter({ logs, minute }: Sight, { name, sql }: Move & { do: 'save-query' }) {
  const others = (logs?.saved ?? []).filter((one) => one.name !== name);
  return sql === '' ? others : [...others, { name, sql, minute }];
}

const hintedOf = (minute: number) => (query: Sight['queries'][number]) => {
  const { nextHintMinutes: _, ...rest } = query;
  return { ...rest, hints: [...query.hints, { minute, says: 'Lay the two logs side by side.' }] };
};

function ruledOf(query: Sight['queries'][number], move: Move & { do: 'rule' }) {
  if (query.id !== move.query) return query;
  const mode = move.mode === 'off' ? ('none' as const) : move.mode;
  return { ...query, mode, ...(move.rule && { sql: move.rule.sql }) };
}
