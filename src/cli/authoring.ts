// Scenarios of a folder somebody is writing in, beside those that are built in: read again after each save, served with
// what lint finds in them, and a stream that says when something has changed.
import { basename, join, relative, resolve } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RULES } from '../lint/rules.ts';
import type { Scripts } from '../incident/timed.ts';
import type { TextFile } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { HEADERS } from '../server/pages.ts';
import type { Marks } from '../server/pages.ts';
import { hashOf } from '../scenario/hash.ts';
import { listedOf } from '../session/listed-of.ts';
import { languagesOf } from '../session/listed-languages.ts';
import type { Authored, AuthoredFolder } from '../session/authored.ts';
import { scriptsIn } from './folder-scripts.ts';
import { readFolder, readLibrary, scenarioFolders } from './folder.ts';
import { lintFolder } from './lint-folder.ts';
import type { LintedFolder } from './lint-folder.ts';
import { followYaml, yamlStamp } from './yaml-stamp.ts';

/** Pages that follow at the same time. */
const MOST_FOLLOWERS = 30;
const MOST_SCENARIOS = 100;
/** Below what proxies and browsers take for a dead line. */
const SIGN_OF_LIFE_MS = 15_000;

export interface Authoring {
  /** Answers what concerns it, and says whether it did. */
  handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The page learns from it that there is somebody to follow. */
  marks: Marks;
  /** Those that can be played as they are now. */
  scenarios: () => Scenario[];
  /** Undefined where there is no such scenario. */
  scriptsOf: (id: string) => Scripts | undefined;
  close: () => void;
}

interface Read extends LintedFolder {
  folder: string;
  stamp: string;
}

/** Throws what the file system throws when there is no such folder. */
export function openAuthoring(path: string): Authoring {
  const library = readLibrary();
  let read = readAll(path, library, []);
  let version = 1;
  const followers = new Set<ServerResponse>();
  const stop = followYaml(path, () => {
    read = readAll(path, library, read);
    version += 1;
    for (const one of followers) one.write(`data: ${version}\n\n`);
  });
  const alive = setInterval(() => {
    for (const one of followers) one.write(': still here\n\n');
  }, SIGN_OF_LIFE_MS);

  return {
    handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith('/author/')) return false;
      if (pathname === '/author/events') return follow(followers, version, request, response);
      const body = pathname === '/author/scenarios.json' ? stateOf(path, read) : scenarioPart(read, pathname);
      return body === undefined
        ? refuse(response, 404)
        : send(response, 'application/json', JSON.stringify(body));
    },
    marks: { 'keyfall-author': 'author/' },
    scenarios: () => [...playable(read).values()].flatMap(({ scenario }) => scenario ?? []),
    scriptsOf(id) {
      const found = playable(read).get(id);
      return found && scriptsOf(found);
    },
    close() {
      stop();
      clearInterval(alive);
      for (const one of followers) one.end();
    },
  };
}

/** Reads what has changed since `before`, and lints it; the rest is as it was. */
function readAll(path: string, library: readonly TextFile[], before: readonly Read[]): Read[] {
  return scenarioFolders(path)
    .slice(0, MOST_SCENARIOS)
    .map((folder) => {
      const stamp = yamlStamp(folder);
      const known = before.find((one) => one.folder === folder && one.stamp === stamp);
      return known ?? { folder, stamp, ...lintFolder(folder, library) };
    });
}

/** Two folders with the same id: the first counts, and the second is told of. */
function playable(read: readonly Read[]): Map<string, Read> {
  const byId = new Map<string, Read>();
  for (const one of read) if (one.scenario && !byId.has(one.scenario.id)) byId.set(one.scenario.id, one);
  return byId;
}

function stateOf(path: string, read: readonly Read[]): Authored {
  const scenarios = [...playable(read).values()].flatMap(({ scenario, words = [] }) => {
    if (!scenario) return [];
    const url = (part: string, hash = scenario.hash): string =>
      `author/${scenario.id}${part}.json?${hash.slice(0, 12)}`;
    const languages = languagesOf(words, (one) => url(`.texts.${one.language}`, hashOf(one)));
    return [{ ...listedOf(scenario), url: url(''), linesUrl: url('.lines'), languages }];
  });
  return {
    scenarios,
    folders: read.map((one) => folderOf(path, one, read)),
    explained: RULES.map(({ id }) => id),
  };
}

function folderOf(path: string, one: Read, read: readonly Read[]): AuthoredFolder {
  const { folder, scenario, issues } = one;
  const other = scenario && playable(read).get(scenario.id);
  const twice = scenario && other !== one ? [twiceIssue(scenario.id, folder, other?.folder ?? '')] : [];
  return {
    name: basename(resolve(folder)),
    ...(scenario && twice.length === 0
      ? { id: scenario.id, title: scenario.title, hash: scenario.hash }
      : {}),
    issues: [...twice, ...issues].map((issue) => ({
      ...issue,
      file: relative(path, issue.file) || issue.file,
    })),
  };
}

const twiceIssue = (id: string, folder: string, other: string) => ({
  rule: 'folder',
  severity: 'error' as const,
  file: join(folder, 'scenario.yaml'),
  line: 1,
  col: 1,
  says: `The id "${id}" is that of ${basename(other)}, too; accepted: one of its own.`,
});

/** `/author/ID.json`, `/author/ID.lines.json` or `/author/ID.texts.ko.json`; looked up, and never part of a path. */
function scenarioPart(read: readonly Read[], pathname: string): unknown {
  const [, id = '', lines, language] =
    /^\/author\/([a-z0-9-]+)(?:(\.lines)|\.texts\.([A-Za-z0-9-]+))?\.json$/.exec(pathname) ?? [];
  const found = playable(read).get(id);
  if (language !== undefined) return found?.words?.find((one) => one.language === language);
  return found && lines !== undefined ? scriptsOf(found) : found?.scenario;
}

const scriptsOf = ({ scenario, folder }: Read): Scripts =>
  scenario ? scriptsIn(scenario, readFolder(folder)).scripts : {};

function follow(
  followers: Set<ServerResponse>,
  version: number,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (followers.size >= MOST_FOLLOWERS) return refuse(response, 503);
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`data: ${version}\n\n`);
  followers.add(response);
  request.on('close', () => followers.delete(response));
  return true;
}

function send(response: ServerResponse, type: string, body: string): boolean {
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
  });
  response.end(body);
  return true;
}

function refuse(response: ServerResponse, status: number): boolean {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? 'There is no such scenario.\n' : 'Too many pages follow already.\n');
  return true;
}
