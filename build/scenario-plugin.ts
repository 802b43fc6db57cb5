// Scenario folders become assets: each scenario compiled, as its own file, and a small list of them for the title
// page. A mistake fails the build with its sentences; while developing, the page shows them and follows the files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { readLawBook } from '../src/law/law-book.ts';
import type { TextFile } from '../src/scenario/document.ts';
import { formatIssue, hasErrors } from '../src/scenario/issues.ts';
import type { Scripts } from '../src/incident/timed.ts';
import { readPar } from '../src/rehearse/par/stored.ts';
import { readHistory } from '../src/scenario/history.ts';
import type { Issue } from '../src/scenario/issues.ts';
import { readScenario } from '../src/scenario/read.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { hashOf } from '../src/scenario/hash.ts';
import type { Words } from '../src/scenario/words.ts';
import { listedOf } from '../src/session/listed-of.ts';
import { languagesOf } from '../src/session/listed-languages.ts';

const LIST = 'virtual:scenarios';
const DUTIES = 'virtual:scenario-duties';
const LAW_BOOK = 'virtual:law-book';
const MODULES = [LIST, DUTIES, LAW_BOOK];

interface Found {
  scenarios: Map<string, { scenario: Scenario; scripts: Scripts; words: Words[] }>;
  issues: Issue[];
}

export function scenarioPlugin(): Plugin {
  let root = '';
  let found: Found | undefined;
  const read = (): Found => (found ??= readAll(root));

  return {
    name: 'keyfall-scenarios',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      found = undefined;
      // The dev server shows them on the page instead.
      if (this.meta.watchMode) return;
      const { issues } = read();
      for (const issue of issues.filter(({ severity }) => severity === 'warning'))
        this.warn(formatIssue(issue));
      const mistakes = issues.filter(({ severity }) => severity === 'error');
      if (mistakes.length > 0) this.error(`\n${mistakes.map(formatIssue).join('\n')}`);
    },
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) return listModule(read());
      if (id === `\0${DUTIES}`) return `export const duties = ${JSON.stringify(readDuties(root))};`;
      if (id === `\0${LAW_BOOK}`) return lawBookModule(root);
      return undefined;
    },
    generateBundle() {
      for (const [id, { scenario, scripts, words }] of read().scenarios) {
        const emit = (part: string, what: unknown): void => {
          this.emitFile({
            type: 'asset',
            fileName: `scenarios/${id}${part}.json`,
            source: JSON.stringify(what),
          });
        };
        emit('', scenario);
        emit('.lines', scripts);
        for (const one of words) emit(`.texts.${one.language}`, one);
      }
    },
    configureServer(server) {
      server.middlewares.use(serve(read));
      follow(server, () => {
        found = undefined;
      });
    },
  };
}

function listModule({ scenarios, issues }: Found): string {
  const listed = [...scenarios.values()]
    .sort((a, b) => richestFirst(a.scenario, b.scenario))
    .map(({ scenario, words }) => ({
      ...listedOf(scenario),
      url: urlOf(scenario, ''),
      linesUrl: urlOf(scenario, '.lines'),
      languages: languagesOf(
        words,
        (one) => `scenarios/${scenario.id}.texts.${one.language}.json?${hashOf(one).slice(0, 12)}`,
      ),
    }));
  const mistakes = issues.filter(({ severity }) => severity === 'error');
  return [
    `export const scenarios = ${JSON.stringify(listed)};`,
    `export const mistakes = ${JSON.stringify(mistakes)};`,
  ].join('\n');
}

/** The hash is in the address, so that a browser never plays an older scenario from its cache. */
function urlOf({ id, hash }: Scenario, part: '' | '.lines'): string {
  return `scenarios/${id}${part}.json?${hash.slice(0, 12)}`;
}

/** The one with most to decide lies on top. */
function richestFirst(a: Scenario, b: Scenario): number {
  return decisionsIn(b) - decisionsIn(a) || (a.id < b.id ? -1 : 1);
}

const decisionsIn = ({ cards, injects }: Scenario): number =>
  Object.keys(cards).length + Object.keys(injects).length;

function readAll(root: string): Found {
  const found: Found = { scenarios: new Map(), issues: [] };
  const duties = readDuties(root);
  for (const id of foldersOf(join(root, 'scenarios'))) {
    const files = readTexts(root, `scenarios/${id}`);
    const { scenario, words = [], issues } = readScenario(files, duties);
    found.issues.push(...issues);
    if (scenario === undefined || hasErrors(issues)) continue;
    if (scenario.id === id)
      found.scenarios.set(id, {
        scenario,
        scripts: scriptsOf(scenario, { root, files, issues: found.issues }),
        words,
      });
    else found.issues.push(wrongFolder(id, scenario.id));
  }
  return found;
}

/** How others played it, for the comparison in the debrief. */
function scriptsOf(
  scenario: Scenario,
  { root, files, issues }: { root: string; files: TextFile[]; issues: Issue[] },
): Scripts {
  const scripts: Scripts = {};
  for (const [id, name] of [
    ['history', 'history.yaml'],
    ['book', 'by-the-book.yaml'],
  ] as const) {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    const read = file && readHistory(file, scenario);
    issues.push(...(read?.issues ?? []));
    if (read?.history === undefined) continue;
    const { seed, pinned, moves } = read.history;
    scripts[id] = { seed, pinned, moves: moves.map(({ at, move, soon }) => ({ at, move, soon })) };
  }
  const file = `scenarios/${scenario.id}/par.json`;
  const par = existsSync(join(root, file))
    ? readPar(scenario, readFileSync(join(root, file), 'utf8'))
    : undefined;
  if (par && 'par' in par) scripts.par = par.par;
  if (par && 'says' in par)
    issues.push({ rule: 'par', severity: 'error', file, line: 1, col: 1, says: par.says });
  return scripts;
}

/** Saves and addresses name a scenario by its id, and an author looks for it by its folder. */
function wrongFolder(folder: string, id: string): Issue {
  const says = `Found the id “${id}” in the folder “${folder}”; accepted: “${folder}”.`;
  return {
    rule: 'folder',
    severity: 'error',
    file: `scenarios/${folder}/scenario.yaml`,
    line: 1,
    col: 1,
    says,
  };
}

function foldersOf(scenarios: string): string[] {
  if (!existsSync(scenarios)) return [];
  return readdirSync(scenarios, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(scenarios, entry.name, 'scenario.yaml')))
    .map(({ name }) => name)
    .sort();
}

function readDuties(root: string): TextFile[] {
  return readTexts(root, 'scenarios/duties');
}

/** A mistake in it is a mistake of every scenario, and has been reported with those. */
function lawBookModule(root: string): string {
  const { book } = readLawBook(readDuties(root));
  return `export const book = ${JSON.stringify(book)};`;
}

function readTexts(root: string, folder: string): TextFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

function serve(read: () => Found): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [, id, lines, language] =
      /^\/scenarios\/([a-z0-9-]+)(?:(\.lines)|\.texts\.([A-Za-z0-9-]+))?\.json(?:\?.*)?$/.exec(
        request.url ?? '',
      ) ?? [];
    const found = id === undefined ? undefined : read().scenarios.get(id);
    const words = found?.words.find((one) => one.language === language);
    if (found === undefined || (language !== undefined && words === undefined)) return next();
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(words ?? (lines === undefined ? found.scenario : found.scripts)));
  };
}

function follow(server: ViteDevServer, forget: () => void): void {
  server.watcher.on('all', (_event, path) => {
    if (!/[\\/]scenarios[\\/].*\.ya?ml$/.test(path)) return;
    forget();
    for (const id of MODULES) {
      const made = server.moduleGraph.getModuleById(`\0${id}`);
      if (made) server.moduleGraph.invalidateModule(made);
    }
    server.ws.send({ type: 'full-reload' });
  });
}
