// Draws the nine charts as Mermaid into docs/charts.md: node scripts/draw-charts.mjs. A test checks that it is current.
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('/test/incident/draw-charts.ts', {
  configFile: false,
  logLevel: 'error',
});
writeFileSync('docs/charts.md', module.drawCharts());
