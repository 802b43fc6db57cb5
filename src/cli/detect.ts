import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LONGEST_SQL } from '../forensics/desk-types.ts';
import { LogsError } from '../forensics/make-logs.ts';
import { precisionOf, recallOf } from '../incident/hits.ts';
import type { Measured } from '../scenario/moves.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { EXIT, sayError, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { counterApart } from './count-apart.ts';
import { GAME_HELP, GAME_OPTIONS, gameAt } from './game-at.ts';

export const detect: Command = {
  name: 'detect',
  summary: 'say how well a query finds what was forged, on log one can see and on log nobody has seen',
  help: `keyfall detect DIR --sql FILE [--json] [--seed N] [--at INSTANT] [--recording FILE] [--query ID]

  DIR             a scenario's folder
  --sql FILE      a query that answers names of tokens
  --seconds N     end it after so many (default 20)
  --query ID      which of the scenario's queries it answers (default: the first)
  --json          one JSON document: { flagged, visible: { precision, recall }, unseen: { precision, recall } }
${GAME_HELP}

Exit codes: 0 counted, 1 the query does not run, 2 a wrong option, 3 a file could not be read.`,
  run: runDetect,
};

async function runDetect(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...GAME_OPTIONS,
      sql: { type: 'string' },
      query: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.sql === undefined)
    throw new UsageError(
      'Which folder and which query? For example: keyfall detect scenarios/overseas-server --sql rule.sql',
    );
  const longestMs = values.seconds === undefined ? undefined : readSeconds(values.seconds) * 1000;
  try {
    const { scenario, incident } = gameAt(path, values);
    const known = Object.keys(scenario.queries);
    const query = values.query ?? known[0];
    if (query === undefined || !known.includes(query))
      throw new UsageError(`There is no query "${query ?? ''}"; there are: ${known.join(', ') || 'none'}.`);
    const counter = await counterApart(scenario, longestMs);
    const answer = counter.count(incident, { query, sql: sqlOf(values.sql) });
    counter.close();
    if ('trouble' in answer) {
      const { says, line = 1, col = 1 } = answer.trouble;
      io.err(`${values.sql}:${line}:${col}: ${says}`);
      return EXIT.problems;
    }
    if (values.json) io.out(JSON.stringify(figures(answer.measured), null, 2));
    else say(answer.measured, io);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof LogsError)) throw error;
    io.err(error.message);
    return EXIT.fatal;
  }
}

function readSeconds(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UsageError(`--seconds: found "${text}"; accepted: a whole number from 1 to 999.`);
}

function sqlOf(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length <= LONGEST_SQL) return text;
    throw new UnreadableError(`${path}: Found ${text.length} characters; accepted: at most ${LONGEST_SQL}.`);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`${path} cannot be read: ${sayError(error)}`);
  }
}

interface Figures {
  flagged: number;
  visible: { precision: number; recall: number };
  unseen: { precision: number; recall: number };
}

function figures({ seen, unseen }: Measured): Figures {
  const quality = (hits: { right: number; wrong: number; forged: number }) => ({
    precision: precisionOf(hits) / WHOLE,
    recall: recallOf(hits) / WHOLE,
  });
  return {
    flagged: seen.flagged,
    visible: quality({ ...seen, wrong: seen.flagged - seen.right }),
    unseen: quality(unseen),
  };
}

function say(measured: Measured, io: Io): void {
  const { flagged, visible, unseen } = figures(measured);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  io.out(`Flags ${flagged} of ${measured.seen.tokens} on the log that the team can see.`);
  io.out(`  there:        precision ${percent(visible.precision)}, recall ${percent(visible.recall)}`);
  io.out(`  unseen log:   precision ${percent(unseen.precision)}, recall ${percent(unseen.recall)}`);
}
