import './counting-thread.ts';
import './desk-thread.ts';
import './rehearsing/thread.ts';
import { EXIT, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { check } from './check.ts';
import { detect } from './detect.ts';
import { duties } from './duties.ts';
import { graph } from './graph.ts';
import { host } from './host.ts';
import { lint } from './lint.ts';
import { logs } from './logs.ts';
import { newScenario } from './new.ts';
import { packageCommand } from './package.ts';
import { play } from './play.ts';
import { processIo } from './process-io.ts';
import { prove } from './prove.ts';
import { rehearse } from './rehearse.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { keyfallVersion } from './root.ts';
import { schema } from './schema.ts';
import { translate } from './translate.ts';
import { whatif } from './whatif.ts';

const COMMANDS: Command[] = [
  play,
  host,
  newScenario,
  lint,
  check,
  rehearse,
  prove,
  graph,
  translate,
  replay,
  report,
  packageCommand,
  whatif,
  logs,
  detect,
  duties,
  schema,
];

/** Runs one command line and answers the exit code. Never throws, never ends the process. */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  const [name, ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return say(io, overview());
  if (name === '--version' || name === '-v') return say(io, keyfallVersion());
  const command = COMMANDS.find((one) => name !== undefined && (one.name === name || one.alias === name));
  if (!command) return refuse(io, name === undefined ? 'Which command?' : `There is no command "${name}".`);
  if (args.includes('--help') || args.includes('-h')) return say(io, command.help);
  try {
    return await command.run(args, io);
  } catch (error) {
    if (isUsage(error)) return refuse(io, error.message);
    if (error instanceof UnreadableError) {
      io.err(error.message);
      return EXIT.fatal;
    }
    io.err(
      `keyfall ${command.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return EXIT.fatal;
  }
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return ['keyfall COMMAND [options]', '', ...lines, '', 'keyfall COMMAND --help says more.'].join('\n');
}

function say(io: Io, text: string): number {
  io.out(text);
  return EXIT.ok;
}

function refuse(io: Io, sentence: string): number {
  io.err(`keyfall: ${sentence}`);
  io.err('keyfall --help lists the commands.');
  return EXIT.usage;
}

/** Node's parseArgs throws a TypeError with such a code for an unknown option or a missing value. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
