import { parseArgs } from 'node:util';
import { debriefOf } from '../debrief/debrief.ts';
import type { Debrief } from '../debrief/debrief-types.ts';
import { nameMove } from '../debrief/say-move.ts';
import { decisionsOf } from '../debrief/what-if/decisions.ts';
import { differencesOf } from '../debrief/what-if/differences.ts';
import { botsFor, mustCount, whatIfBot } from '../debrief/what-if/then-bot.ts';
import type { Then } from '../debrief/what-if/then-bot.ts';
import { whatIf } from '../debrief/what-if/what-if.ts';
import type { Change, Changed } from '../debrief/what-if/what-if.ts';
import { worthOf } from '../debrief/what-if/worth.ts';
import type { Worth } from '../debrief/what-if/worth.ts';
import { moveSchema } from '../incident/recording.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scripts } from '../incident/timed.ts';
import { BOTS } from '../rehearse/bots.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readInstant } from '../scenario/zone.ts';
import { readText } from '../session/read-text.ts';
import { sayIssues } from '../session/say-issue.ts';
import { EXIT, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { counterApart } from './count-apart.ts';
import { readReplayInput } from './replay-input.ts';

export const whatif: Command = {
  name: 'whatif',
  summary: 'play a recording again with one decision changed, or say which decision mattered most',
  help: `keyfall whatif RECORDING [--at MOVE (--instead MOVE | --when INSTANT | --not) [--then BOT]] [--json]

  RECORDING       a game that Keyfall saved (.json)
  --at MOVE       the number of the move to change, from 1, as the list without --at names it
  --instead MOVE  another move in its place, as JSON: '{"do":"answer","inject":"customer-mail","option":"now"}'
  --when INSTANT  the same move at another time, such as "2025-11-18 15:00"
  --not           without it
  --then BOT      who plays on from there, in place of the later moves: ${BOTS.slice(0, 4).join(', ')},
                  ${BOTS.slice(4).join(', ')}
  --json          one JSON document

Without --at every decision is left out once and taken in its other ways, and listed by what it was worth.
The rest is played again with the same dice; later moves that are not open any more are named. What rules found is
taken from the recording; the rules of whoever plays on are counted in the game that comes of it.

Exit codes: 0 played, 1 the changed move is not open then, 2 a wrong option, 3 a file could not be read.`,
  run: runWhatif,
};

const OPTIONS = {
  at: { type: 'string' },
  instead: { type: 'string' },
  when: { type: 'string' },
  not: { type: 'boolean', default: false },
  then: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function runWhatif(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Which one recording? For example: keyfall whatif game.keyfall.json --at 12 --not');
  const input = readReplayInput(path);
  if (!('recording' in input))
    throw new UnreadableError(`${path}: Found timed moves; accepted: a recording (.json).`);
  const { scenario, recording } = input;
  const then = thenOf(values.then, input.scripts);
  if (values.at === undefined && then)
    throw new UsageError('--then goes with --at: who plays on from where?');
  if (values.at === undefined) return list(io, scenario, recording, values.json);
  const asked = changeOf(scenario, recording, { ...values, at: values.at });
  const changed = then
    ? await playedOn(scenario, recording, asked, then)
    : whatIf(scenario, recording, asked);
  return tell(io, { s: scenario, recording, asked, changed, json: values.json });
}

function thenOf(bot: string | undefined, scripts: Scripts): Then | undefined {
  if (bot === undefined) return undefined;
  const able = botsFor(scripts);
  const found = able.find((one) => one === bot);
  if (!found) throw new UsageError(`--then: found "${bot}"; accepted here: ${able.join(', ')}.`);
  return { bot: found, scripts };
}

async function playedOn(s: Scenario, recording: Recording, asked: Change, then: Then): Promise<Changed> {
  const counter = mustCount(s, then) ? await counterApart(s) : undefined;
  const changed = whatIfBot(s, recording, asked, then, counter);
  counter?.close();
  return changed;
}

interface Words {
  at: string;
  instead?: string | undefined;
  when?: string | undefined;
  not?: boolean | undefined;
}

function changeOf(s: Scenario, recording: Recording, words: Words): Change {
  const ways = [words.instead !== undefined, words.when !== undefined, words.not === true];
  if (ways.filter(Boolean).length !== 1)
    throw new UsageError('Say what is to become of the move: one of --instead, --when and --not.');
  const at = Number(words.at) - 1;
  if (!decisionsOf(s, recording).some(({ index }) => index === at))
    throw new UsageError(
      `Move ${words.at} is no decision of this recording. Without --at its decisions are listed with their numbers.`,
    );
  if (words.instead !== undefined) return { at, do: 'instead', move: readMove(words.instead) };
  if (words.when !== undefined) return { at, do: 'when', minute: readMinute(s, words.when) };
  return { at, do: 'drop' };
}

function readMove(text: string): Move {
  const read = readText(text, { longest: 20_000, deepest: 8 });
  if ('says' in read) throw new UsageError(`--instead: ${read.says}`);
  const checked = moveSchema.safeParse(read.value);
  if (!checked.success) throw new UsageError(`--instead: ${sayIssues(checked.error.issues, read.value)}`);
  if (checked.data.do === 'wait') throw new UsageError('--instead: waiting is what --not does.');
  return checked.data;
}

function readMinute(s: Scenario, text: string): number {
  const read = readInstant(text, { name: s.zone, opensEpoch: s.opensEpoch });
  if ('says' in read) throw new UsageError(`--when: ${read.says}`);
  const { minute } = read.value;
  if (minute < 0 || minute >= s.closes)
    throw new UsageError('--when: this is outside of the scenario’s time.');
  return minute;
}

function list(io: Io, s: Scenario, recording: Recording, json: boolean): number {
  const worth = all(worthOf(s, recording));
  if (json) io.out(JSON.stringify({ scenario: s.id, seed: recording.seed, decisions: worth }, null, 2));
  else for (const one of worth) io.out(line(one));
  if (!json && worth.length === 0) io.out('Nothing was decided in this game.');
  return EXIT.ok;
}

function all(parts: Generator<unknown, Worth[], undefined>): Worth[] {
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return value;
  }
}

const signed = (points: number): string => `${points > 0 ? '+' : ''}${points.toFixed(1)}`;

function line({ index, gained, when, says, better }: Worth): string {
  const more = better ? `  Better by ${signed(better.points)}: ${better.says}` : '';
  return `${signed(gained).padStart(6)}  move ${String(index + 1).padEnd(4)} ${when}  ${says}${more}`;
}

interface Told {
  s: Scenario;
  recording: Recording;
  asked: Change;
  changed: Changed;
  json: boolean;
}

function tell(io: Io, { s, recording, asked, changed, json }: Told): number {
  const [now, then] = [debriefOf(s, recording), debriefOf(s, changed.recording)];
  if (json) io.out(JSON.stringify(document(s, { now, then, changed }), null, 2));
  else told(s, { now, then, changed }).forEach((says) => io.out(says));
  return changed.refused[0]?.index === asked.at ? EXIT.problems : EXIT.ok;
}

interface Both {
  now: Debrief;
  then: Debrief;
  changed: Changed;
}

function document(s: Scenario, { now, then, changed }: Both) {
  const scores = ({ total, axes, ending }: Debrief) => ({
    ending: ending.title,
    total,
    axes: Object.fromEntries(axes.map(({ axis, points }) => [axis, points])),
  });
  return {
    scenario: s.id,
    seed: now.seed,
    asPlayed: scores(now),
    changed: scores(then),
    differences: differencesOf(s, now, then),
    refused: changed.refused,
    recording: changed.recording,
  };
}

function told(s: Scenario, { now, then, changed }: Both): string[] {
  const row = (label: string, a: number, b: number) =>
    `  ${label.padEnd(16)}${a.toFixed(1).padStart(6)} →${b.toFixed(1).padStart(6)}`;
  return [
    ...now.axes.map((axis, at) => row(axis.label, axis.points, then.axes[at]?.points ?? 0)),
    row('Total', now.total, then.total),
    ...differencesOf(s, now, then).map(({ says, points }) =>
      points === undefined ? says : `${signed(points)} ${says}`,
    ),
    ...changed.refused.map(({ move, why }) => `No longer open: ${nameMove(s, move)}: ${why}`),
  ];
}
