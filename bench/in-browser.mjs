// A server for the pages of a benchmark and a Chromium to open them in. Both are closed when the work ends.
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

/** `include`: the packages its page loads, made ready before anything is measured. */
export async function inBrowser(include, work) {
  const server = await createServer({
    configFile: false,
    root: new URL('..', import.meta.url).pathname,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-bench',
    server: { port: 0, hmr: false, watch: null },
    worker: { format: 'es' },
    optimizeDeps: { include, noDiscovery: true },
  });
  await server.listen();
  // Node 20 cannot read TypeScript; Vite can.
  const load = (path) => server.ssrLoadModule(path);
  const { browserFlags, findBrowser } = await load('/test/browser/find-browser.ts');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    await work({ browser, address: server.resolvedUrls?.local[0], load });
  } finally {
    await browser.close();
    await server.close();
  }
}
