// What a training system reads of a package. The rules checked here are those of the published cmi5 course-structure
// schema (version 1) and of the SCORM 1.2 manifest, written down anew; the package was validated against the schema itself
// by hand, with xmllint.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { cmi5Xml } from '../../src/cli/package/cmi5-xml.ts';
import { packageFiles } from '../../src/cli/package/package-files.ts';
import { scormXml } from '../../src/cli/package/scorm-xml.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { everyScenario, flagship } from '../incident/scenarios.ts';
import { capturedIo } from './captured-io.ts';

const NASTY = 'Gone & <lost> "quoted" 한국어 \u0007';
const nasty = (s: Scenario): Scenario => ({ ...s, title: NASTY, summary: '' });

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The file as elements in their order. */
function parsed(xml: string): Element {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: true,
  });
  const roots = (parser.parse(xml) as Node[]).filter((node) => !Object.hasOwn(node, '?xml'));
  const [root] = roots.map(elementOf);
  if (!root) throw new Error('There is no element.');
  return root;
}

type Node = Record<string, Node[] | Record<string, string> | string>;

function elementOf(node: Node): Element {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] ?? []) as Node[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((one) => !Object.hasOwn(one, '#text')).map(elementOf),
    text: inside.map((one) => (typeof one['#text'] === 'string' ? one['#text'] : '')).join(''),
  };
}

const names = ({ children }: Element): string => children.map(({ name }) => name).join(' ');
const child = ({ children }: Element, name: string): Element => {
  const found = children.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const ABSOLUTE = /^https?:\/\/[^\s]+$/;

function expectText(element: Element): void {
  expect(element.children.length).toBeGreaterThan(0);
  for (const { name, attributes, text } of element.children) {
    expect(name).toBe('langstring');
    expect(attributes).toEqual({ lang: 'en' });
    expect(text).not.toBe('');
  }
}

test.each([...everyScenario(), ['nasty', nasty(flagship())] as [string, Scenario]])(
  'cmi5.xml of %s: elements in their order, ids absolute and unlike each other, every objective defined',
  (_, scenario) => {
    const root = parsed(cmi5Xml(scenario, { iri: 'https://example.org/a', mastery: 0.6 }));
    expect(root.name).toBe('courseStructure');
    expect(root.attributes).toEqual({ xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' });
    expect(names(root)).toMatch(/^course( objectives)? au$/);
    const [course, au] = [child(root, 'course'), child(root, 'au')];
    expect(names(course)).toBe('title description');
    expect(names(au)).toMatch(/^title description( objectives)? url$/);
    [course, au].flatMap((one) => [child(one, 'title'), child(one, 'description')]).forEach(expectText);
    expect(au.attributes).toMatchObject({
      moveOn: 'CompletedOrPassed',
      masteryScore: '0.6',
      launchMethod: 'AnyWindow',
    });
    expect(child(au, 'url').text).toBe('index.html');
    const objectives = root.children
      .filter(({ name }) => name === 'objectives')
      .flatMap(({ children }) => children);
    expect(objectives.map(names)).toEqual(objectives.map(() => 'title description'));
    const referred = au.children
      .filter(({ name }) => name === 'objectives')
      .flatMap(({ children }) => children);
    expect(referred.map(({ attributes }) => attributes['idref'])).toEqual(
      objectives.map(({ attributes }) => attributes['id']),
    );
    const ids = [course, au, ...objectives].map(({ attributes }) => attributes['id'] ?? '');
    expect(ids.filter((id) => !ABSOLUTE.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('imsmanifest.xml names every file, and its item leads to them', () => {
  const files = ['index.html', 'assets/a.js', 'course/a & b.json'];
  const root = parsed(scormXml(nasty(flagship()), 0.6, files));
  expect(names(root)).toBe('metadata organizations resources');
  expect(names(child(root, 'metadata'))).toBe('schema schemaversion');
  const organization = child(child(root, 'organizations'), 'organization');
  expect(child(root, 'organizations').attributes['default']).toBe(organization.attributes['identifier']);
  const item = child(organization, 'item');
  const resource = child(child(root, 'resources'), 'resource');
  expect(item.attributes['identifierref']).toBe(resource.attributes['identifier']);
  expect(child(item, 'adlcp:masteryscore').text).toBe('60');
  expect(resource.attributes).toMatchObject({
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: 'index.html',
  });
  expect(resource.children.map(({ attributes }) => attributes['href'])).toEqual(files);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-package-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'web/scenarios'));
  writeFileSync(join(folder, 'web/index.html'), '<html><head></head><body></body></html>');
  writeFileSync(join(folder, 'web/assets/a.js'), 'a');
  writeFileSync(join(folder, 'web/assets/a.js.map'), '{}');
  writeFileSync(join(folder, 'web/scenarios/other.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a package has the built game and one scenario, no maps, no other scenario, and says that it is a course', () => {
  const files = packageFiles(
    join(folder, 'web'),
    { scenario: flagship(), scripts: {}, words: [] },
    { kind: 'cmi5', mastery: 0.6 },
  );
  expect(Object.keys(files).sort()).toEqual([
    'assets/a.js',
    'course/course.json',
    'course/lines.json',
    'course/scenario.json',
    'index.html',
  ]);
  expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain(
    '<meta name="keyfall-course" content="course/course.json" />',
  );
  expect(JSON.parse(strFromU8(files['course/course.json'] ?? new Uint8Array()))).toMatchObject({
    kind: 'cmi5',
    mastery: 0.6,
    listed: { id: 'overseas-server', url: 'course/scenario.json' },
  });
});

const WRONG: [line: string, code: number, err: RegExp][] = [
  ['', 2, /Which folder, and which one package/],
  ['scenarios/overseas-server', 2, /Which folder, and which one package/],
  ['scenarios/overseas-server --cmi5 a.zip --scorm b.zip', 2, /which one package/],
  ['scenarios/overseas-server --cmi5 a.zip --mastery 60', 2, /--mastery: found "60"; accepted: a share/],
  ['scenarios/overseas-server --cmi5 a.zip --iri here', 2, /--iri: found "here"/],
  ['no/such/folder --cmi5 a.zip', 3, /no\/such\/folder cannot be read/],
  ['test/data --cmi5 a.zip', 3, /test\/data has no scenario\.yaml/],
];

test.each(WRONG)('keyfall package %s ends with %i', async (line, expected, err) => {
  const io = capturedIo();
  const code = await main(['package', ...line.split(' ').filter(Boolean)], io);
  expect(io.errLines.join('\n')).toMatch(err);
  expect(code).toBe(expected);
});
