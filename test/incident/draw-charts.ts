import { TABLES, initialState } from '../../src/incident/charts/tables.ts';
import type { ChartName } from '../../src/incident/charts/tables.ts';

/** The charts as Mermaid, from the same tables that the fold reads. */
export function drawCharts(): string {
  const charts = (Object.keys(TABLES) as ChartName[]).map((name) => {
    const lines = Object.entries(TABLES[name]).flatMap(([from, row]) =>
      Object.entries(row).map(([event, to]) => `  ${plain(from)} --> ${plain(to)}: ${event}`),
    );
    const start = `  [*] --> ${plain(initialState(name))}`;
    return [`## ${name}`, '', '```mermaid', 'stateDiagram-v2', start, ...lines, '```'].join('\n');
  });
  return `${['# The charts', 'Drawn from the tables that the rules read. Renew with `node scripts/draw-charts.mjs`.', ...charts].join('\n\n')}\n`;
}

/** Mermaid reads a hyphen as an arrow. */
const plain = (state: string): string => state.replaceAll('-', '_');
