import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawCharts } from './draw-charts.ts';

test('the drawn charts are those that the rules read', () => {
  expect(readFileSync('docs/charts.md', 'utf8')).toBe(drawCharts());
});
