import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { scenarioPlugin } from './build/scenario-plugin.ts';
import { webStamp } from './src/cli/build.ts';

export default defineConfig({
  // Relative addresses: the built folder works from any path of any static host.
  base: './',
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // The Content-Security-Policy allows no data: fonts and no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser is 1.4 MB in one piece, in a chunk that is loaded after the panel.
    chunkSizeWarningLimit: 1500,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [scenarioPlugin(), stamp()],
});

/** Writes down what the build was made from, so that `keyfall play` knows whether it is stale. */
function stamp(): Plugin {
  let made = '';
  return {
    name: 'keyfall-stamp',
    apply: 'build',
    buildStart() {
      made = webStamp(import.meta.dirname);
    },
    // Not closeBundle, which runs after a failed build too.
    writeBundle() {
      writeFileSync(join(import.meta.dirname, 'dist/web.stamp'), made);
    },
  };
}
