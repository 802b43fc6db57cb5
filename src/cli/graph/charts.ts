// The charts of the rules as drawings, from the same tables that the fold reads.
import { TABLES, initialState } from '../../incident/charts/tables.ts';
import type { ChartName } from '../../incident/charts/tables.ts';
import type { Diagram } from './diagram.ts';

export const CHART_NAMES = Object.keys(TABLES) as ChartName[];

interface Step {
  from: string;
  event: string;
  to: string;
}

function stepsOf(name: ChartName): Step[] {
  return Object.entries(TABLES[name]).flatMap(([from, row]) =>
    Object.entries(row).map(([event, to]) => ({ from, event, to })),
  );
}

export function stateDiagram(name: ChartName): string {
  const lines = stepsOf(name).map(({ from, event, to }) => `  ${plain(from)} --> ${plain(to)}: ${event}`);
  return ['stateDiagram-v2', `  [*] --> ${plain(initialState(name))}`, ...lines].join('\n');
}

/** Mermaid reads a hyphen as an arrow. */
const plain = (state: string): string => state.replaceAll('-', '_');

/** Steps between the same two states share an arrow. */
export function chartDiagram(name: ChartName): Diagram {
  const arrows = new Map<string, { from: string; to: string; label: string; hinders: boolean }>();
  for (const { from, event, to } of stepsOf(name)) {
    const label = [arrows.get(`${from} ${to}`)?.label, event].filter(Boolean).join(', ');
    arrows.set(`${from} ${to}`, { from, to, label, hinders: false });
  }
  const states = new Set([initialState(name), ...stepsOf(name).flatMap(({ from, to }) => [from, to])]);
  return {
    title: name,
    boxes: [...states].map((id) => ({
      id,
      name: id,
      ...(id === initialState(name) ? { kind: 'start' } : {}),
    })),
    arrows: [...arrows.values()],
  };
}
