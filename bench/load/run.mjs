// A thousand people on one server, beside a server that only passes messages on. All in one run, on this machine.
//   npm run load -- [--rooms 25,50,100] [--players 10] [--seconds 15] [--think 6] [--warm 10] [--json]
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { option, print, round3 } from '../figures.mjs';

const root = new URL('../..', import.meta.url).pathname;
const load = {
  perRoom: option('--players', 10),
  seconds: option('--seconds', 15),
  thinkMs: option('--think', 6) * 1000,
  /** A workshop lasts for hours: what the first seconds cost, in which code is compiled, does not count. */
  warmSeconds: option('--warm', 10),
};
const sizes = sizesAsked();
const out = join(root, 'dist/load');
await bundle();
const { prepareRooms, prepareBare } = await import(pathToFileURL(join(out, 'devices.mjs')).href);

const rows = [];
for (const rooms of sizes) {
  rows.push(await measured('rooms', rooms, prepareRooms));
  rows.push(await measured('bare', rooms, prepareBare));
}
report();

function sizesAsked() {
  const at = process.argv.indexOf('--rooms');
  return (at < 0 ? '100' : (process.argv[at + 1] ?? '')).split(',').map(Number);
}

async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: ['rooms-server', 'bare-server', 'devices'].map((name) => join(root, `bench/load/${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

async function measured(kind, rooms, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-load-'));
  const child = fork(join(out, `${kind}-server.mjs`), [folder], { cwd: root });
  try {
    const { port } = await heard(child);
    const prepared = await measure(port, { ...load, rooms });
    await prepared.warm();
    const before = await usageOf(child);
    const begun = performance.now();
    const { acts, refused, told, bytes, lateMs } = await prepared.drive();
    const after = await usageOf(child);
    const spentMs = performance.now() - begun;
    const seconds = load.seconds;
    return {
      server: kind === 'rooms' ? 'Keyfall' : 'bare ws',
      rooms,
      people: rooms * load.perRoom,
      'acts a second': round3(acts / seconds),
      refused,
      'messages a second': round3(told / seconds),
      'kB a second': round3(bytes / seconds / 1000),
      'p50 ms': round3(at(lateMs, 0.5)),
      'p99 ms': round3(at(lateMs, 0.99)),
      'CPU %': round3(((after.cpuMs - before.cpuMs) / spentMs) * 100),
      'memory MB': round3(after.rssMb),
    };
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function heard(child) {
  return new Promise((resolve) => child.once('message', resolve));
}

async function usageOf(child) {
  const answer = heard(child);
  child.send('usage');
  return (await answer).usage;
}

function report() {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  if (process.argv.includes('--json')) return print(JSON.stringify({ machine, load, rows }, null, 2));
  print(`${machine}; each device acts every ${load.thinkMs / 1000} s, for ${load.seconds} s`);
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  for (const cells of [names, ...rows.map((row) => names.map((name) => String(row[name])))])
    print(cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  '));
}
