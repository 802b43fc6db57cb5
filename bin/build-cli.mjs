import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

/**
 * The path of the command line as one plain JavaScript file, built first (about a second) if the sources have
 * changed since. Node 20 cannot run TypeScript, and a clean clone must run without a build step by hand.
 *
 * Each build has a folder named after its sources and gets there by a rename, so that several commands started
 * at once never read a half-written file.
 *
 * @param {string} root the folder of package.json
 * @returns {Promise<string>}
 */
export async function freshCli(root) {
  const builds = join(root, 'dist/cli');
  const stamp = fingerprint(root, ['src', 'bin', 'package-lock.json']);
  const folder = join(builds, stamp);
  if (!existsSync(folder)) {
    const scratch = join(builds, `${stamp}.${process.pid}`);
    await bundle(root, scratch);
    settle(scratch, folder);
    removeOthers(builds, stamp);
  }
  return join(folder, 'main.mjs');
}

/**
 * @param {string} root
 * @param {string} outDir
 */
async function bundle(root, outDir) {
  const { build } = await import('vite');
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/cli/main.ts',
      outDir,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  });
}

/**
 * @param {string} scratch
 * @param {string} folder
 */
function settle(scratch, folder) {
  try {
    renameSync(scratch, folder);
  } catch (error) {
    // Another process built the same sources in the meantime: its build is as good as ours.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Builds of earlier sources. Scratch folders stay: they may belong to a process at work.
 *
 * @param {string} builds
 * @param {string} stamp
 */
function removeOthers(builds, stamp) {
  for (const name of readdirSync(builds)) {
    if (name !== stamp && !name.includes('.')) rmSync(join(builds, name), { recursive: true, force: true });
  }
}
