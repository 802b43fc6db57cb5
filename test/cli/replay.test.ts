import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

const SCENARIO = `format: 1
id: leak
title: Leak
zone: Asia/Seoul
opens: 2025-01-02 09:00
closes: 2025-01-31 18:00
people: { lead: { title: Lead } }
stocks: { taken: { label: Taken, unit: files, start: 0 } }
flows: { leak: { label: Thief, into: taken, rate: 1440 per day, from: 2025-01-03 09:00, unless: { done: shut } } }
cards:
  look: { kind: detect, title: Look, text: Look., who: [lead], takes: 10 to 90 minutes }
  shut: { kind: contain, title: Shut, text: Shut., who: [lead], takes: 1 hour, needs: { done: look } }
score:
  headline: [containment]
  rules: { K1: { axis: containment, value: taken, at: close, points: [[0, 100], [2880, 0]], reason: 'Taken: {value}.' } }
endings: { stopped: { title: Stopped, when: { done: shut }, text: It stopped. }, drained: { title: Drained, text: It ran dry. } }
metrics: { detection.lookedAt: { when: { done: look } }, detection.shutMinutes: { delay: { from: { at: 2025-01-03 09:00 }, to: { done: shut } } } }
`;

const MOVES = `format: 1
scenario: leak
seed: 7
pinned: true
moves:
  - { at: 2025-01-03 10:00, play: look, ends: 2025-01-03 11:00 }
  - { at: 2025-01-03 11:00, play: shut, ends: 2025-01-03 21:00 }
expect:
  - { id: L1, says: Half a day was taken., metric: stocks.taken, is: 720 }
  - { id: L2, says: It was seen at eleven., metric: detection.lookedAt, is: 2025-01-03 11:00 }
  - { id: L3, says: About half a day., metric: detection.shutMinutes, near: 700, within: 5% }
  - { id: L4, says: On that day., metric: detection.lookedAt, between: [2025-01-03, 2025-01-04] }
  - { id: L5, says: Nobody wrote a rule., metric: detection.rule, is: none }
`;

const RECORDING = (hash: string, moves: string) =>
  `{"format":1,"scenario":{"id":"leak","hash":"${hash}","title":"Leak"},"seed":7,"moves":[\n${moves}\n]}\n`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-replay-'));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('scenario.yaml', SCENARIO);
  put('history.yaml', MOVES);
  put(
    'soon.yaml',
    MOVES.replace('pinned: true', 'pinned: false')
      .replaceAll(/, ends: [\d :-]+/g, '')
      .replace('play: shut', 'play: shut, soon: true'),
  );
  put('eager.yaml', MOVES.replace('2025-01-03 11:00, play: shut', '2025-01-03 10:30, play: shut'));
  put('wrong.yaml', MOVES.replace('is: 720', 'is: 721'));
  put('broken.yaml', MOVES.replace('play: look', 'play: loook'));
  put('game.json', RECORDING('', '{"do":"wait","until":60},\n{"do":"play","card":"look"}'));
  put('refused.json', RECORDING('', '{"do":"wait","until":60},\n{"do":"play","card":"shut"}'));
  put('cut.json', RECORDING('', '{"do":"wait"').slice(0, 60));
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(join(folder, 'elsewhere/history.yaml'), MOVES);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const io = capturedIo();
  const code = await main(
    ['replay', ...line.split(' ').map((word) => (word.includes('.') ? join(folder, word) : word))],
    io,
  );
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

const RUNS: [line: string, code: number, out: RegExp, err: RegExp][] = [
  ['history.yaml', 0, /Ending: stopped[^]*✓ L1[^]*5 of 5 assertions hold/, /^$/],
  ['soon.yaml', 1, /Ending: stopped/, /^$/],
  ['wrong.yaml', 1, /✗ L1 .*stocks.taken: expected 721, found 720\.[^]*4 of 5/, /^$/],
  ['eager.yaml', 1, /Ending: drained/, /eager\.yaml:7:5: \S.*\.$/],
  ['broken.yaml', 3, /^$/, /broken\.yaml:6:\d+: There is no card "loook"/],
  ['game.json', 0, /Ending: drained/, /^$/],
  ['refused.json', 1, /Ending: drained/, /another version[^]*refused\.json:3:1: Move 2: /],
  ['cut.json', 3, /^$/, /cut\.json: The file stops in the middle/],
  ['missing.yaml', 3, /^$/, /missing\.yaml cannot be read/],
  ['elsewhere/history.yaml', 3, /^$/, /no scenario beside it, and none called "leak"/],
  ['history.yaml --loud', 2, /^$/, /--loud/],
  ['history.yaml --seed -1', 2, /^$/, /seed/],
  ['history.yaml --seed 1x', 2, /^$/, /"1x" is not a seed/],
  ['history.yaml wrong.yaml', 2, /^$/, /Which one file/],
];

test.each(RUNS)('keyfall replay %s ends with %i', async (line, code, out, err) => {
  const ran = await run(line);
  expect(ran.err).toMatch(err);
  expect(ran.out).toMatch(out);
  expect(ran.code).toBe(code);
});

test('one JSON document on standard output', async () => {
  const { out, err } = await run('history.yaml --json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({
    scenario: 'leak',
    seed: 7,
    hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    ending: 'stopped',
    axes: { containment: { points: 75, headline: true } },
    metrics: { stocks: { taken: 720 }, replay: { equal: true, refused: 0 } },
    assertions: [
      {
        id: 'L1',
        says: 'Half a day was taken.',
        metric: 'stocks.taken',
        expected: 720,
        actual: 720,
        ok: true,
      },
      {},
      {},
      {},
      {},
    ],
  });
});

test('other dice end the same history in the same way when its ends are pinned', async () => {
  const [one, other] = await Promise.all([run('history.yaml --json'), run('history.yaml --json --seed 8')]);
  const [a, b] = [JSON.parse(one.out), JSON.parse(other.out)];
  expect(b.seed).toBe(8);
  expect(b.metrics).toEqual(a.metrics);
  expect(b.hash).not.toBe(a.hash);
});
