import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    // The second report is for scripts/summarise.mjs.
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/unit.json' },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
