import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

const RUNS: [line: string, exitCode: number, out: RegExp, err: RegExp][] = [
  ['--help', 0, /play .*browser/, /^$/],
  ['--version', 0, /^\d+\.\d+\.\d+$/, /^$/],
  ['play --help', 0, /--port N/, /^$/],
  ['serve --help', 0, /keyfall play/, /^$/],
  ['', 2, /^$/, /Which command\?/],
  ['dance', 2, /^$/, /There is no command "dance"/],
  ['play --loud', 2, /^$/, /--loud/],
  ['play --port', 2, /^$/, /--port/],
  ['play --port 70000', 2, /^$/, /"70000" is not a port/],
  ['play --port 80a', 2, /^$/, /"80a" is not a port/],
];

test.each(RUNS)('keyfall %s ends with %i', async (line, exitCode, out, err) => {
  const io = capturedIo();
  expect(await main(line.split(' ').filter(Boolean), io)).toBe(exitCode);
  expect(io.outLines.join('\n')).toMatch(out);
  expect(io.errLines.join('\n')).toMatch(err);
});

test('the port of the environment is checked as the option is', async () => {
  const io = capturedIo({ PORT: 'front door' });
  expect(await main(['play'], io)).toBe(2);
  expect(io.errLines[0]).toContain('"front door" is not a port');
});
