import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { OWN_IRI } from '../debrief/xapi/statement.ts';
import { formatIssue, hasErrors } from '../scenario/issues.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { buildWeb } from './build.ts';
import { EXIT, sayError, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { scriptsIn } from './folder-scripts.ts';
import { readFolder, readLibrary } from './folder.ts';
import { cmi5Xml } from './package/cmi5-xml.ts';
import { packageFiles } from './package/package-files.ts';
import type { Files, Packed } from './package/package-files.ts';
import { scormXml } from './package/scorm-xml.ts';
import { keyfallRoot } from './root.ts';

const DEFAULT_MASTERY = '0.5';

export const packageCommand: Command = {
  name: 'package',
  summary: 'put the game with one scenario into a ZIP that a training system can import',
  help: `keyfall package DIR --cmi5 OUT.zip | --scorm OUT.zip [--mastery SHARE] [--iri ADDRESS]

  DIR              a scenario’s folder
  --cmi5 OUT.zip   for systems with cmi5: launched, each decision as a statement with its axis and points, passed or
                   failed, completed, terminated
  --scorm OUT.zip  for older systems, SCORM 1.2: status and score
  --mastery SHARE  the share of 100 points that passes, from 0 to 1 (default ${DEFAULT_MASTERY}; it is for the teacher to say)
  --iri ADDRESS    under which a publisher names the course, such as https://example.org/training (default ${OWN_IRI},
                   which leads nowhere)

The game runs without a content policy of its own there: it asks the record store that the system names.
Exit codes: 0 written, 1 the scenario has mistakes, 2 a wrong option, 3 a file could not be read or written.`,
  run: runPackage,
};

interface Wanted {
  folder: string;
  kind: 'cmi5' | 'scorm';
  out: string;
  mastery: number;
  iri: string;
}

async function runPackage(args: string[], io: Io): Promise<number> {
  const wanted = wantedFrom(args);
  const { scenario, scripts, words, says } = readAll(wanted.folder);
  if (!scenario) {
    says.forEach((line) => io.err(line));
    return EXIT.problems;
  }
  const web = await buildWeb(keyfallRoot(), io.err);
  const { kind, mastery } = wanted;
  const files = packageFiles(web, { scenario, scripts, words }, { kind, mastery });
  put(wanted.out, { ...files, ...manifest(scenario, wanted, files) });
  io.out(`Written: ${wanted.out}, ${Object.keys(files).length + 1} files`);
  return EXIT.ok;
}

function wantedFrom(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      cmi5: { type: 'string' },
      scorm: { type: 'string' },
      mastery: { type: 'string', default: DEFAULT_MASTERY },
      iri: { type: 'string', default: OWN_IRI },
    },
  });
  const [folder, ...more] = positionals;
  const out = values.cmi5 ?? values.scorm;
  const isOne = (values.cmi5 === undefined) !== (values.scorm === undefined);
  if (folder === undefined || more.length > 0 || out === undefined || !isOne)
    throw new UsageError(
      'Which folder, and which one package? For example: keyfall package scenarios/overseas-server --cmi5 out.zip',
    );
  return {
    folder,
    kind: values.cmi5 === undefined ? 'scorm' : 'cmi5',
    out,
    mastery: readMastery(values.mastery),
    iri: readIri(values.iri),
  };
}

function readMastery(text: string): number {
  const share = Number(text);
  if (/^(0|1|0?\.\d{1,4}|1\.0+|0\.\d{1,4})$/.test(text) && share >= 0 && share <= 1) return share;
  throw new UsageError(`--mastery: found "${text}"; accepted: a share from 0 to 1, such as 0.6.`);
}

function readIri(text: string): string {
  if (/^https?:\/\/[^\s"<>]+$/.test(text)) return text.replace(/\/+$/, '');
  throw new UsageError(`--iri: found "${text}"; accepted: an address such as https://example.org/training.`);
}

function readAll(path: string): Partial<Packed> & Omit<Packed, 'scenario'> & { says: string[] } {
  let folder: ReturnType<typeof readFolder>;
  try {
    folder = readFolder(path);
  } catch (error) {
    throw new UnreadableError(`${path} cannot be read: ${sayError(error)}`);
  }
  if (folder.files.length === 0) throw new UnreadableError(`${path} has no scenario.yaml.`);
  const { scenario, words = [], issues } = readScenario(folder.files, readLibrary());
  if (!scenario || hasErrors(issues)) return { scripts: {}, words: [], says: issues.map(formatIssue) };
  return { scenario, scripts: scriptsIn(scenario, folder).scripts, words, says: [] };
}

function manifest(scenario: Scenario, { kind, mastery, iri }: Wanted, files: Files): Files {
  return kind === 'cmi5'
    ? { 'cmi5.xml': strToU8(cmi5Xml(scenario, { iri, mastery })) }
    : { 'imsmanifest.xml': strToU8(scormXml(scenario, mastery, Object.keys(files))) };
}

function put(out: string, files: Files): void {
  try {
    writeFileSync(out, zipSync(files, { level: 6 }));
  } catch (error) {
    throw new UnreadableError(`${out} cannot be written: ${sayError(error)}`);
  }
}
