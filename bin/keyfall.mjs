#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freshCli } from './build-cli.mjs';

process.setSourceMapsEnabled(true);
try {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { main } = await import(pathToFileURL(await freshCli(root)).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `keyfall: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 3;
}
