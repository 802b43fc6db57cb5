// Two pages for auditors: what was exercised, against which law, how it went, and what is to be done.
import { sayPoints } from '../points.ts';
import { facts, head, quiet, table } from './blocks.ts';
import type { Block, Page } from './blocks.ts';
import { RATING_WORDS } from './note-words.ts';
import type { Report, TeamReport } from './report-types.ts';
import { dutyTable } from './shared-blocks.ts';

const MOST_FINDINGS = 3;
const MOST_DUTIES = 6;
const MOST_PLAN = 4;
const LONGEST_TEXT = 260;
const LONGEST_CELL = 120;

/** Kept to two pages of A4: lists are cut, and say so. */
export function statementPage(report: Report): Page {
  const { title, scenario, held = '', place = '', participants, nameless, teams } = report;
  return {
    title: `Statement on an exercise: ${title}`,
    blocks: [
      { is: 'title', text: title, under: 'Statement on an incident-response exercise' },
      facts({
        Scenario: `${scenario.title}. ${cutTo(scenario.summary, LONGEST_TEXT)}`,
        Held: [held, place].filter(Boolean).join(', ') || '____________________',
        'Taking part': [
          participants.length === 0 ? '____ people' : `${participants.length} people`,
          ...(nameless ? ['names left out on request'] : []),
        ].join('; '),
        Result: teams.map(resultOf),
        Evidence: `Recording of every move, with which this result can be played again: scenario ${scenario.id}, version ${scenario.hash.slice(0, 12)}, ${teams.map(({ name, seed }) => (teams.length > 1 ? `${name} seed ${seed}` : `seed ${seed}`)).join(', ')}.`,
      }),
      head('Objectives'),
      objectiveTable(report),
      head('Duties to report'),
      ...teams.slice(0, 1).flatMap(({ duties }): Block[] => cutTable(dutyTable(duties), MOST_DUTIES)),
      ...(teams.length > 1
        ? [quiet(`Of ${teams[0]?.name ?? ''}; the other teams are in the full report.`)]
        : []),
      quiet(calendarsOf(report)),
      head('Findings'),
      ...findingTables(teams),
      head('Improvement plan'),
      ...cutTable(planOf(report), MOST_PLAN),
      quiet(
        'Made by Keyfall from recordings of the exercise; no legal advice. Signed for the organisation: ______________________ Date: ____________',
      ),
    ],
  };
}

/** The versions stand in the table; how well their texts are known, and by whose days they count, stands here. */
function calendarsOf({ laws }: Report): string {
  if (laws.length === 0) return 'No law was counted by.';
  const tags = laws.map(({ duty, tag }) => `${duty} ${tag}`).join(', ');
  const calendars = [...new Set(laws.map(({ calendar }) => calendar))].join('; ');
  return `How well each law is known: ${tags} (V1 official text, V2 secondary source, V2+ several, M memory). Calendars: ${calendars}.`;
}

function resultOf({ name, ending, axes, total }: TeamReport, _: number, all: TeamReport[]): string {
  const points = axes.map(({ label, points }) => `${label} ${sayPoints(points)}`).join(', ');
  return `${all.length > 1 ? `${name}: ` : ''}${ending.title}. ${points}; together ${sayPoints(total)} of 100.`;
}

function objectiveTable({ objectives, teams }: Report): Block {
  return table(
    'Rated by observers, and by the ledger',
    ['Objective 52', 'Rating 26', 'Ledger 22'],
    objectives.map(({ says, ratings, points }) => [
      cutTo(says, LONGEST_CELL),
      ratings.map(({ rating }) => `${rating} ${RATING_WORDS[rating].toLowerCase()}`).join('; ') ||
        'not rated',
      points
        .map(
          ({ team, points, most }) =>
            `${teams.length > 1 ? `${team} ` : ''}${sayPoints(points)} of ${sayPoints(most)}`,
        )
        .join('; '),
    ]),
    'The scenario names no objectives.',
  );
}

function findingTables(teams: TeamReport[]): Block[] {
  const several = teams.length > 1;
  const strengths = teams.flatMap((team) =>
    team.strengths
      .slice(0, MOST_FINDINGS)
      .map((one) => [several ? team.name : 'Strength', one.title, one.observation]),
  );
  const areas = teams.flatMap((team) =>
    team.areas
      .slice(0, MOST_FINDINGS)
      .map((one) => [several ? team.name : 'To improve', one.title, one.observation]),
  );
  const rows = [...strengths.slice(0, MOST_FINDINGS), ...areas.slice(0, MOST_FINDINGS)];
  return [
    table(
      'What gave and what cost most',
      ['Kind 14', 'What 26', 'Observation 60'],
      rows.map((row) => row.map((cell) => cutTo(cell, LONGEST_CELL))),
      'Nothing was found.',
    ),
  ];
}

function planOf({ plan }: Report): Block {
  return table(
    'Dearest first; the full report has all of it',
    ['Area 24', 'What to do 42', 'Owner 18', 'By 16'],
    plan.map(({ area, says = '', recommendation, owner = '', due = '' }) => [
      cutTo(area, LONGEST_CELL),
      cutTo(says || recommendation, LONGEST_CELL),
      owner || '________',
      due || '________',
    ]),
    'Nothing cost any points.',
  );
}

function cutTable(block: Block, most: number): Block[] {
  if (block.is !== 'table') return [block];
  const rows = block.rows.map((row) => row.map((cell) => cutTo(cell, LONGEST_CELL)));
  const left = rows.length - most;
  if (left <= 0) return [{ ...block, rows }];
  return [{ ...block, rows: rows.slice(0, most) }, quiet(`${left} more in the full report.`)];
}

/** At the end of a word. */
function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30))} …`;
}
