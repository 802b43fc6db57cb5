import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawings } from '../../src/cli/graph.ts';
import { CHART_NAMES } from '../../src/cli/graph/charts.ts';
import { placed } from '../../src/cli/graph/layout.ts';
import type { PlacedBox } from '../../src/cli/graph/layout.ts';
import { injectMap } from '../../src/cli/graph/triggers.ts';
import { main } from '../../src/cli/main.ts';
import { flagship, scenarioOf } from '../incident/scenarios.ts';
import { capturedIo } from './captured-io.ts';

const HEAD =
  'format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2025-01-01\ncloses: 2025-12-31\npeople: { lead: {} }\n';
const CHAIN = `${HEAD}cards:
  look: { who: [lead], takes: 1 hour, needs: { sent: call }, then: [{ send: answer, if: { chose: call.yes } }] }
injects:
  call: { when: 2025-02-01 10:00, from: Somebody, says: Are you there?, options: { yes: { label: "Yes." }, no: { label: "No." } } }
  answer: { says: So you are. }
  reminder: { when: { after: 3 hours, since: { sent: call }, unless: { done: look } }, says: Still there? }
  press: { when: { stock: read, above: 500 }, says: A paper writes about it. }
stocks: { read: {} }
flows: { thief: { into: read, rate: 1 per day, to: { done: look } } }
`;

test('arrows say what brings a message about, what keeps it away, and after how long', () => {
  const { arrows, boxes } = injectMap(scenarioOf(CHAIN));
  expect(arrows.toSorted((a, b) => (a.to + a.from < b.to + b.from ? -1 : 1))).toEqual([
    { from: 'inject:call', to: 'card:look', label: '', hinders: false },
    { from: 'card:look', to: 'inject:answer', label: '', hinders: false },
    { from: 'card:look', to: 'inject:reminder', label: '', hinders: true },
    { from: 'inject:call', to: 'inject:reminder', label: '3 h later', hinders: false },
  ]);
  const notes = Object.fromEntries(boxes.map(({ name, notes: all }) => [name, all]));
  expect(notes['call']).toEqual(['1 Feb 2025, 10:00']);
  expect(notes['press']).toEqual(['when read above 500']);
});

test('every message of the overseas server is on its map, and no two boxes overlap', () => {
  const s = flagship();
  const { boxes, arrows, width, height } = placed(injectMap(s));
  expect(boxes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(Object.keys(s.injects).map((id) => `inject:${id}`)),
  );
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => isOver(a, b))
      .map((b) => `${a.id} ${b.id}`),
  );
  expect(overlaps).toEqual([]);
  expect(
    boxes.filter(({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width || y + h > height),
  ).toEqual([]);
  expect(arrows.filter(({ points }) => points.length < 2)).toEqual([]);
});

function isOver(a: PlacedBox, b: PlacedBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('a picture and a text for the map and for each chart of the rules', () => {
  const files = drawings(flagship());
  const names = ['injects', ...CHART_NAMES].flatMap((name) => [`${name}.mmd`, `${name}.svg`]);
  expect(Object.keys(files).sort()).toEqual(names.sort());
  const pictures = names.filter((name) => name.endsWith('.svg'));
  expect(pictures.map((name) => XMLValidator.validate(files[name] ?? ''))).toEqual(pictures.map(() => true));
  for (const name of names.filter((one) => one.endsWith('.mmd')))
    expect(files[name]).toMatch(/^(---\ntitle: .+\n---\nflowchart LR|stateDiagram-v2)\n {2}/);
});

test('markup in texts is text in both', () => {
  const evil = `'<script>alert("1")</script> & ]]> \`x\` #quot;'`;
  const files = drawings(
    scenarioOf(CHAIN.replace('from: Somebody', `from: ${evil}`).replace('title: A', `title: ${evil}`)),
  );
  const svg = files['injects.svg'] ?? '';
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toContain('<script');
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: { title: string } };
  expect(parsed.svg.title).toContain('alert(');
  const node = (files['injects.mmd'] ?? '')
    .split('\n')
    .find((line) => line.includes('alert') && line.includes('["'));
  expect(node).toMatch(/^ {2}\w+\["[^"<>`]*(<br>[^"<>`]*)*"\]$/);
});

test('the command writes them into a folder, and says which', async () => {
  const home = mkdtempSync(join(tmpdir(), 'keyfall-graph-'));
  writeFileSync(join(home, 'scenario.yaml'), CHAIN);
  const io = capturedIo();
  const out = join(home, 'drawn');
  expect(await main(['graph', home, '--out', out], io)).toBe(0);
  expect(io.outLines).toHaveLength(readdirSync(out).length);
  expect(readFileSync(join(out, 'injects.mmd'), 'utf8')).toContain('inject_call --> card_look');
  writeFileSync(join(home, 'scenario.yaml'), `${HEAD}stock: {}\n`);
  const bad = capturedIo();
  expect(await main(['graph', home, '--out', out], bad)).toBe(1);
  expect(bad.errLines[0]).toMatch(/scenario\.yaml:8:1: Unknown key/);
  expect(await main(['graph'], capturedIo())).toBe(2);
});
