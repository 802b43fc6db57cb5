import { getAdjacencyMap } from 'xstate/graph';
import type { AnyStateMachine } from 'xstate';
import { lifecycle } from './lifecycle.ts';
import { card, claim, control, credential, duty, evidence, inject, relyingParty } from './nouns.ts';

export const CHARTS = {
  lifecycle,
  duty,
  credential,
  'relying-party': relyingParty,
  control,
  evidence,
  claim,
  card,
  inject,
} as const;
export type ChartName = keyof typeof CHARTS;

/** state → event → next state. */
export type Table = Record<string, Record<string, string>>;

/**
 * Every chart as a flat table, enumerated once. The charts stay the single truth: a step through a table costs
 * nanoseconds, XState's own `transition()` tens of microseconds, and a test walks both side by side.
 */
export const TABLES: Record<ChartName, Table> = Object.fromEntries(
  Object.entries(CHARTS).map(([name, chart]) => [name, compile(chart)]),
) as Record<ChartName, Table>;

interface Reached {
  state: { value: unknown };
  transitions: Record<string, { state: { value: unknown }; event: { type: string } }>;
}

function compile(chart: AnyStateMachine): Table {
  const events = chart.events.map((type) => ({ type }));
  const table: Table = {};
  const reached = getAdjacencyMap(chart, { events, limit: 1000 }) as unknown as Record<string, Reached>;
  for (const { state, transitions } of Object.values(reached)) {
    const from = String(state.value);
    const row: Record<string, string> = (table[from] = {});
    for (const { state: next, event } of Object.values(transitions)) {
      if (String(next.value) !== from || chart.states[from]?.on[event.type])
        row[event.type] = String(next.value);
    }
  }
  return table;
}

/** The next state, or undefined when the chart does not allow the event there. */
export function step(chart: ChartName, state: string, event: string): string | undefined {
  return TABLES[chart][state]?.[event];
}

/** The next state; where the event means nothing, the same one. */
export function stepOrStay(chart: ChartName, state: string, event: string): string {
  return step(chart, state, event) ?? state;
}

export function initialState(chart: ChartName): string {
  return String(CHARTS[chart].root.initial.target[0]?.key);
}
