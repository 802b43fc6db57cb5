import { parseArgs } from 'node:util';
import { fingerprint } from '../incident/fingerprint.ts';
import type { Incident } from '../incident/incident.ts';
import { waitInPlace } from '../incident/play.ts';
import { replay as replayRecording } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import { metrics } from '../incident/score/metrics.ts';
import { score } from '../incident/score/score.ts';
import { playTimed } from '../incident/timed.ts';
import { hasRules } from '../forensics/has-rules.ts';
import { recount } from '../forensics/recount.ts';
import { finish } from '../forensics/finish.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import { assertionOf } from './assertions.ts';
import type { Assertion } from './assertions.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { counterApart } from './count-apart.ts';
import type { RuleCounter } from './count-apart.ts';
import { readSeed } from './game-at.ts';
import { readReplayInput } from './replay-input.ts';
import type { ReplayInput } from './replay-input.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'play timed moves or a recording to the close and say what comes out',
  help: `keyfall replay FILE [--json] [--seed N]

  FILE      timed moves (history.yaml), or a recording that Keyfall saved (.json). The scenario is the one in
            the same folder, else the one named in the file, in scenarios/
  --json    one JSON document: scenario, seed, hash, ending, axes, metrics, assertions
  --seed N  other dice than the file's

Exit codes: 0 all as expected, 1 an assertion failed or a move was refused, 2 a wrong option, 3 a file could not
be read.`,
  run: runReplay,
};

interface Outcome {
  scenario: string;
  seed: number;
  hash: string;
  ending: string | undefined;
  total: number;
  axes: ReturnType<typeof score>['axes'];
  metrics: ReturnType<typeof metrics>;
  assertions: Assertion[];
}

async function runReplay(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, seed: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError(
      'Which one file? For example: keyfall replay scenarios/overseas-server/history.yaml',
    );
  }
  const seed = values.seed === undefined ? undefined : readSeed(values.seed);
  const input = readReplayInput(path);
  const { outcome, refused } = outcomeOf(input, seed, await counterFor(input));
  refused.forEach((line) => io.err(line));
  if (values.json) io.out(JSON.stringify(outcome, null, 2));
  else summary(outcome).forEach((line) => io.out(line));
  return refused.length === 0 && outcome.assertions.every(({ ok }) => ok) ? EXIT.ok : EXIT.problems;
}

/** Only a game with rules in it needs logs to be made. */
async function counterFor(input: ReplayInput): Promise<RuleCounter | undefined> {
  const needed =
    'history' in input
      ? hasRules(input.history.moves.map(({ move }) => move))
      : hasRules(input.recording.moves);
  return needed && input.scenario.logs ? counterApart(input.scenario) : undefined;
}

function outcomeOf(
  input: ReplayInput,
  seed: number | undefined,
  counter: RuleCounter | undefined,
): { outcome: Outcome; refused: string[] } {
  const { scenario } = input;
  const { incident, refused } = played(input, seed, counter);
  const again = played(input, seed, counter).incident;
  const { axes, total, ledger } = score(scenario, incident);
  const hash = fingerprint(incident, ledger);
  const equal = hash === fingerprint(again, score(scenario, again).ledger);
  const all = {
    ...metrics(scenario, incident),
    replay: { equal, minutes: incident.minute, refused: refused.length },
  };
  const assertions =
    'history' in input ? input.history.expect.map((one) => assertionOf(scenario, all, one)) : [];
  const about = { scenario: scenario.id, seed: incident.seed, hash, ending: incident.ending, total };
  return { outcome: { ...about, axes, metrics: all, assertions }, refused };
}

function played(
  input: ReplayInput,
  seed: number | undefined,
  counter: RuleCounter | undefined,
): { incident: Incident; refused: string[] } {
  const { scenario, file } = input;
  if ('history' in input) {
    const history = { ...input.history, seed: seed ?? input.history.seed };
    const { incident, refused } = playTimed(scenario, history, { count: counter?.measured });
    return {
      incident,
      refused: refused.map(({ timed, why }) => `${file.path}:${timed.line}:${timed.col}: ${why}`),
    };
  }
  return playedRecording(scenario, { ...input.recording, seed: seed ?? input.recording.seed }, file, counter);
}

function playedRecording(
  scenario: Scenario,
  given: Recording,
  { path, text }: { path: string; text: string },
  counter: RuleCounter | undefined,
) {
  const { recording, wrong } = counter
    ? finish(recount(scenario, given, counter))
    : { recording: given, wrong: [] };
  const { incident, refused } = replayRecording(scenario, recording);
  waitInPlace(scenario, incident, scenario.closes);
  const other =
    recording.scenario.hash === scenario.hash
      ? []
      : [`${path}:1:1: It was recorded with another version of this scenario.`];
  const lines = text.split('\n');
  // Keyfall writes one move a line, below the first.
  const lineOf = (index: number): number => (lines[index + 1]?.startsWith('{"do"') ? index + 2 : 1);
  const troubles = [
    ...refused.map(({ index, why }) => ({ index, why })),
    ...wrong.map((index) => ({ index, why: 'Its rule does not find what the recording says it found.' })),
  ].sort((a, b) => a.index - b.index);
  const said = troubles.map(({ index, why }) => `${path}:${lineOf(index)}:1: Move ${index + 1}: ${why}`);
  return { incident, refused: said.length > 0 ? [...other, ...said] : said };
}

function summary({ scenario, seed, hash, ending, total, axes, assertions }: Outcome): string[] {
  const points = AXES.map(
    (axis) =>
      `  ${axes[axis].label.padEnd(16)}${axes[axis].points.toFixed(1).padStart(6)}${axes[axis].headline ? '  headline' : ''}`,
  );
  const failed = assertions.filter(({ ok }) => !ok).length;
  return [
    `${scenario}, seed ${seed}, ${hash}`,
    `Ending: ${ending ?? 'none'}`,
    ...points,
    `  ${'Total'.padEnd(16)}${total.toFixed(1).padStart(6)}`,
    ...assertions.map(assertionLine),
    ...(assertions.length > 0
      ? [`${assertions.length - failed} of ${assertions.length} assertions hold.`]
      : []),
  ];
}

function assertionLine({ id, says, expected, actual, metric, ok }: Assertion): string {
  if (ok) return `✓ ${id.padEnd(5)}${says}`;
  return `✗ ${id.padEnd(5)}${says} ${metric}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}.`;
}
