import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Not a promise of speed: a machine with other work to do must not fail a test.
    testTimeout: 60_000,
    // Left out, one core of two would idle.
    maxWorkers: '100%',
    // The second report is for scripts/summarise.mjs.
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/unit.json' },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
