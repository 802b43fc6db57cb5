// What bench/report-run.mjs measures: what is shown after a long game of the flagship, its what-ifs, and the report of one
// and of three teams with many notes.
import { readFileSync } from 'node:fs';
import { debriefOf } from '../src/debrief/debrief.ts';
import { nothingLine } from '../src/debrief/lines.ts';
import { NO_NOTES } from '../src/debrief/report/notes.ts';
import type { Notes } from '../src/debrief/report/notes.ts';
import { reportOf } from '../src/debrief/report/report.ts';
import type { TeamGame } from '../src/debrief/report/told.ts';
import { writeReport } from '../src/debrief/report/write/write.ts';
import type { Format } from '../src/debrief/report/write/write.ts';
import { worthOf } from '../src/debrief/what-if/worth.ts';
import { finish } from '../src/forensics/finish.ts';
import type { Recording } from '../src/incident/recording.ts';
import { flagship } from './flagship.ts';

const GAMES = ['random-3', 'random-1', 'good-start'];
const FORMATS: Format[] = ['md', 'html', 'docx', 'xlsx'];
/** Six seats and some observers, two hours. */
const NOTES_A_TEAM = 60;

const ROUNDS = 7;

interface Timed {
  name: string;
  run(): Promise<void>;
}

/** Measured while this file is read: the writers are fetched when they are needed, and the runner closes after it. */
export const rows: { what: string; ms: number[] }[] = [];
for (const { name, run } of timed()) {
  await run();
  const ms: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await run();
    ms.push(performance.now() - begun);
  }
  rows.push({ what: name, ms });
}

function timed(): Timed[] {
  const scenario = flagship();
  const teams = GAMES.map((name): TeamGame => {
    const path = new URL(`../test/replays/${name}.json`, import.meta.url);
    const { recording } = JSON.parse(readFileSync(path, 'utf8')) as { recording: Recording };
    return { name, recording, lines: [nothingLine(scenario, recording)] };
  });
  const sets: [string, TeamGame[]][] = [
    ['one game', teams.slice(0, 1)],
    ['three teams', teams],
  ];
  const long = longest(teams);
  const after: Timed[] = [
    { name: 'the debrief of one game', run: () => Promise.resolve(void debriefOf(scenario, long)) },
    {
      name: `each of its decisions otherwise (${long.moves.filter(({ do: what }) => what !== 'wait').length})`,
      run: () => Promise.resolve(void finish(worthOf(scenario, long))),
    },
  ];
  const written = sets.flatMap(([name, games]) => {
    const options = { notes: notesOn(games) };
    return [
      {
        name: `${name}: the model`,
        run: () => Promise.resolve(reportOf(scenario, games, options)).then(() => undefined),
      },
      ...FORMATS.map((format) => ({
        name: `${name}: ${format}, model and all`,
        run: () => writeReport(format, { scenario, games, options }).then(() => undefined),
      })),
    ];
  });
  return [...after, ...written];
}

function longest(teams: TeamGame[]): Recording {
  return teams.map(({ recording }) => recording).reduce((a, b) => (b.moves.length > a.moves.length ? b : a));
}

function notesOn(games: TeamGame[]): Notes {
  const observations = games.flatMap(({ name }) =>
    Array.from({ length: NOTES_A_TEAM }, (_, at) => ({
      says: `The team was asked for its ${at}th reason and had none to give.`,
      kind: 'note' as const,
      team: name,
      minute: 458_000 + at * 30,
    })),
  );
  return { ...NO_NOTES, observations };
}
