import { CHART_NAMES, stateDiagram } from '../../src/cli/graph/charts.ts';

/** The charts as Mermaid, from the same tables that the fold reads. */
export function drawCharts(): string {
  const charts = CHART_NAMES.map((name) =>
    [`## ${name}`, '', '```mermaid', stateDiagram(name), '```'].join('\n'),
  );
  return `${['# The charts', 'Drawn from the tables that the rules read. Renew with `node scripts/draw-charts.mjs`.', ...charts].join('\n\n')}\n`;
}
