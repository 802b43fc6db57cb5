import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readCode } from '../../src/room/messages.ts';
import { capturedIo } from './captured-io.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'keyfall-host-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const host = (...args: string[]) => {
  const io = capturedIo();
  const common = [
    'host',
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    '--page',
    folder,
    '--data',
    join(folder, 'data'),
  ];
  return main([...common, ...args], io).then((code) => ({ code, out: io.outLines, err: io.errLines }));
};

test('it says where it is, the code to join as text and as a picture, and whose link is whose', async () => {
  const { code, out } = await host('--teams', 'Red, Blue', '--preset', '35');
  expect(code).toBe(0);
  const text = out.join('\n');
  const [, at = ''] = /^Keyfall hosts workshops at (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(text) ?? [];
  const [, joining = ''] = /^Join code: (.+)$/m.exec(text) ?? [];
  expect(readCode(joining)).toBeDefined();
  expect(text).toContain('█');
  expect(text).toContain(`Phones:      ${at}#/join/${readCode(joining)}`);
  expect(text).toContain(`Projector:   ${at}#/show/${readCode(joining)}`);
  expect(text).toMatch(/Facilitator: .*#\/console\/[0-9a-f]{24}\/[\w-]{43}$/m);
  // Whoever may read the folder learns no secret from it.
  const [, secret = ''] = /#\/console\/[0-9a-f]+\/(.+)$/m.exec(text) ?? [];
  const rooms = readdirSync(join(folder, 'data/rooms')).map((name) => join(folder, 'data/rooms', name));
  expect(rooms).toHaveLength(1);
  for (const room of rooms) expect(readFileSync(room, 'utf8')).not.toContain(secret);
  expect(existsSync(join(folder, 'data/lock'))).toBe(false);
});

test('with --no-room there is none', async () => {
  const { out } = await host('--no-room');
  expect(out).toHaveLength(1);
});

test('behind a proxy the links have the name that people know', async () => {
  const { out } = await host('--origin', 'https://workshop.example', '--behind-proxy');
  expect(out.join('\n')).toContain('Phones:      https://workshop.example/#/join/');
});

const WRONG: [args: string[], says: string][] = [
  [['--preset', '34'], '"34" is no preset: 35, 75, 120, 150.'],
  [['--scenario', 'none'], 'There is no scenario "none"'],
  [['--redis', 'redis://127.0.0.1:1'], 'Rooms are kept in a folder or in Redis'],
  [['--port', 'x'], '"x" is not a port'],
];

test.each(WRONG)('%o is refused: %s', async (args, says) => {
  const { code, err } = await host(...args);
  expect(code).toBe(2);
  expect(err.join('\n')).toContain(says);
});
