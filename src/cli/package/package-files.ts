// The built game with one scenario in it, and the word in its page that says that it belongs to a course.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strToU8 } from 'fflate';
import type { Scripts } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Words } from '../../scenario/words.ts';
import { listedOf } from '../../session/listed-of.ts';
import { languagesOf } from '../../session/listed-languages.ts';
import type { Course } from '../../session/training/course.ts';

/** Path in the package → bytes. */
export type Files = Record<string, Uint8Array>;

const COURSE_FILE = 'course/course.json';

/** What is played: a scenario with what lies beside it. */
export interface Packed {
  scenario: Scenario;
  scripts: Scripts;
  words: Words[];
}

export function packageFiles(
  web: string,
  { scenario, scripts, words }: Packed,
  about: Pick<Course, 'kind' | 'mastery'>,
): Files {
  const textsFile = ({ language }: Words): string => `course/texts.${language}.json`;
  const course: Course = {
    ...about,
    listed: {
      ...listedOf(scenario),
      url: 'course/scenario.json',
      linesUrl: 'course/lines.json',
      languages: languagesOf(words, textsFile),
    },
  };
  return {
    ...builtFiles(web),
    'index.html': strToU8(markedPage(readFileSync(join(web, 'index.html'), 'utf8'))),
    [COURSE_FILE]: strToU8(JSON.stringify(course)),
    'course/scenario.json': strToU8(JSON.stringify(scenario)),
    'course/lines.json': strToU8(JSON.stringify(scripts)),
    ...Object.fromEntries(words.map((one) => [textsFile(one), strToU8(JSON.stringify(one))])),
  };
}

/** Without the maps for developers, and without the scenarios that came with the build. */
function builtFiles(web: string): Files {
  const paths = walk(web).map((path) => ({ path, name: relative(web, path).split(sep).join('/') }));
  const wanted = paths.filter(({ name }) => !name.endsWith('.map') && !name.startsWith('scenarios/'));
  return Object.fromEntries(wanted.map(({ path, name }) => [name, new Uint8Array(readFileSync(path))]));
}

function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
}

function markedPage(html: string): string {
  const mark = `<meta name="keyfall-course" content="${COURSE_FILE}" />`;
  const marked = html.replace('</head>', `  ${mark}\n  </head>`);
  if (marked === html) throw new Error('The built page has no head.');
  return marked;
}
