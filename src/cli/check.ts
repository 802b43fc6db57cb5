import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sayChanges, sayLook } from './checking/compare.ts';
import { examine } from './checking/examine.ts';
import type { Look } from './checking/examine.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { readLibrary } from './folder.ts';
import { followYaml } from './yaml-stamp.ts';

const MOST_GAMES = 10_000;

export const check: Command = {
  name: 'check',
  summary: 'lint a scenario and play it a little; with --watch after each save, saying what changed',
  help: `keyfall check DIR|FILE [--watch | --once] [--games N]

  DIR|FILE   a scenario
  --watch    stay, look again after each save, and say what is new, what is gone, what no game reaches any more, and how
             the points have moved
  --once     look once (default)
  --games N  games by dice (default: 30 to 400, more for a small scenario); the other bots play one each. The dice are
             always the same, so what changes is the scenario

Exit codes: 0 nothing found, 1 findings, 2 a wrong option, 3 a file could not be read. With --watch: 0 when it is stopped.`,
  run: runCheck,
};

async function runCheck(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      watch: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      games: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Which one scenario? For example: keyfall check scenarios/my-scenario --watch');
  if (values.watch && values.once) throw new UsageError('--watch and --once: one of them.');
  if (!existsSync(path)) {
    io.err(`keyfall check: there is no "${path}".`);
    return EXIT.fatal;
  }
  const games = values.games === undefined ? undefined : readGames(values.games);
  const library = readLibrary();
  const look = (): Look => examine(path, library, games);
  const first = look();
  sayLook(first).forEach((line) => io.out(line));
  if (!values.watch) return first.issues.length > 0 ? EXIT.problems : EXIT.ok;
  await follow(path, first, look, io);
  return EXIT.ok;
}

async function follow(path: string, first: Look, look: () => Look, io: Io): Promise<void> {
  let before = first;
  io.err('Waiting for the next save. Ctrl-C ends this.');
  const stop = followYaml(path, () => {
    const now = look();
    io.out('');
    sayChanges(before, now).forEach((line) => io.out(line));
    before = now;
  });
  await io.untilStopped();
  stop();
}

function readGames(text: string): number {
  const games = Number(text);
  if (!/^\d+$/.test(text) || games < 1 || games > MOST_GAMES)
    throw new UsageError(`--games: found "${text}"; accepted: 1 to ${MOST_GAMES}.`);
  return games;
}
