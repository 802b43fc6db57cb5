import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssue, hasErrors } from '../scenario/issues.ts';
import { passagesIn, wayOf } from '../scenario/passages.ts';
import { readPlaced } from '../scenario/read.ts';
import { LANGUAGE } from '../scenario/schema/texts.ts';
import { textOf } from '../scenario/translate.ts';
import { writeTexts } from '../scenario/write-texts.ts';
import { EXIT, sayError, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { readFolder, readLibrary } from './folder.ts';
import { keyfallRoot } from './root.ts';
import { schemaFile } from './schema.ts';

export const translate: Command = {
  name: 'translate',
  summary: 'write a file for the words of a scenario in another language, or bring it up to date',
  help: `keyfall translate DIR LANGUAGE

  DIR       a scenario's folder
  LANGUAGE  as the web names it: ko, fr, pt-BR

Writes DIR/texts.LANGUAGE.yaml with every text that people read, and room for each in that language. In a file that is there
already it adds what is missing and changes nothing that has been translated. Exit codes: 0 written, 1 the scenario or the
file has mistakes, 2 a wrong option, 3 a file could not be read or written.`,
  run: runTranslate,
};

async function runTranslate(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [folder, language, ...more] = positionals;
  if (folder === undefined || language === undefined || more.length > 0)
    throw new UsageError(
      'Which scenario, into which language? For example: keyfall translate scenarios/mine ko',
    );
  if (!LANGUAGE.test(language))
    throw new UsageError(`"${language}" is not the name of a language; accepted: for example ko, fr, pt-BR.`);
  const { files } = folderAt(folder);
  const file = join(folder, `texts.${language}.yaml`);
  const { scenario, input, translations = [], issues } = readPlaced(files, readLibrary());
  const before = translations.find((one) => one.file === file);
  if (!scenario || !input || hasErrors(before?.issues ?? [])) {
    issues.forEach((issue) => io.err(formatIssue(issue)));
    return EXIT.problems;
  }
  const head = { scenario: scenario.id, language, name: nameOf(language), schema: schemaFrom(folder) };
  put(file, writeTexts(input, head, files.find(({ path }) => path === file)?.text));
  const ways = passagesIn(input).map(({ path }) => wayOf(path));
  const texts = before?.input?.texts ?? {};
  const done = ways.filter((way) => Object.hasOwn(texts, way) && textOf(texts[way]) !== '');
  io.out(file);
  io.err(`${done.length} of ${ways.length} texts are translated. Next: keyfall lint ${folder}`);
  return EXIT.ok;
}

function folderAt(path: string): ReturnType<typeof readFolder> {
  if (!existsSync(join(path, 'scenario.yaml'))) throw new UnreadableError(`${path} has no scenario.yaml.`);
  return readFolder(path);
}

function put(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UnreadableError(`${file} cannot be written: ${sayError(error)}`);
  }
}

/** What the language calls itself, as far as this machine knows. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

const schemaFrom = (folder: string): string =>
  relative(folder, join(keyfallRoot(), schemaFile('texts')))
    .split(sep)
    .join('/');
