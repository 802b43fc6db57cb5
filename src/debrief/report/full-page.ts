// The whole report, in the order in which people read one: what it was, how it went, what to do, and then the records.
import { sayPoints } from '../points.ts';
import { facts, head, list, quiet, subhead, table, text } from './blocks.ts';
import type { Block, Page } from './blocks.ts';
import { RATING_WORDS } from './note-words.ts';
import { areaBlocks, strengthBlocks } from './finding-blocks.ts';
import { axisTable, dutyTable, lawTable, overviewBlocks, planTable } from './shared-blocks.ts';
import type { ObjectiveReport, Report, TeamReport } from './report-types.ts';

/** A document is for reading; the rest is in the spreadsheet. */
const MOST_ROWS = 250;

export function fullPage(report: Report): Page {
  const several = report.teams.length > 1;
  return {
    title: `After-action report: ${report.title}`,
    blocks: [
      ...overviewBlocks(report, 'After-action report'),
      ...objectiveBlocks(report.objectives, several),
      ...report.teams.flatMap((team) => teamBlocks(team, several)),
      head('Improvement plan'),
      planTable(report.plan),
      ...hotWashBlocks(report),
      ...observationBlocks(report),
      ...feedbackBlocks(report),
      ...report.teams.flatMap((team) => recordBlocks(team, several)),
      head('Laws, versions and calendars'),
      lawTable(report.laws),
      quiet(
        'Keyfall is no legal advice. The tag says how well a text is known: V1 read in the official text, V2 in a secondary source, V2+ in several, M from memory, D worked out here.',
      ),
      ...sourceBlocks(report),
    ],
  };
}

function objectiveBlocks(objectives: ObjectiveReport[], several: boolean): Block[] {
  return [
    head('Objectives and ratings'),
    ...objectives.flatMap(({ says, lookFor, axes, injects, ratings, points }): Block[] => [
      subhead(says),
      facts({
        'Counts for': axes.join(', '),
        'What to look for': lookFor,
        'Put to the test by': [...new Set(injects)].join('; '),
        Ledger: points.map(
          ({ team, points: had, most }) =>
            `${several ? `${team}: ` : ''}${sayPoints(had)} of ${sayPoints(most)} points`,
        ),
        Rating:
          ratings.length === 0
            ? 'Not rated. P, S, M or U: ____'
            : ratings.map(({ rating, who, why }) =>
                [`${rating}, ${RATING_WORDS[rating].toLowerCase()}`, who && `(${who})`, why && `: ${why}`]
                  .filter(Boolean)
                  .join(' ')
                  .replace(' :', ':'),
              ),
      }),
    ]),
    quiet(
      `Ratings: ${Object.entries(RATING_WORDS)
        .map(([id, says]) => `${id} ${says.toLowerCase()}`)
        .join('; ')}.`,
    ),
  ];
}

function teamBlocks(team: TeamReport, several: boolean): Block[] {
  const of = several ? `, ${team.name}` : '';
  return [
    head(`Scores${of}`),
    axisTable(team),
    ...(team.lines.length === 0
      ? []
      : [quiet(team.lines.map(({ label, says }) => `${label}: ${says}`).join(' '))]),
    head(`Strengths${of}`),
    ...strengthBlocks(team.strengths),
    head(`Areas for improvement${of}`),
    ...areaBlocks(team.areas),
    head(`Duties to report${of}`),
    dutyTable(team.duties),
  ];
}

function hotWashBlocks({ hotWash }: Report): Block[] {
  return [
    head('Hot wash'),
    ...hotWash.flatMap(({ asks, answers }): Block[] => [
      subhead(asks),
      answers.length === 0
        ? quiet('No answer was taken down.')
        : { is: 'facts', rows: answers.map(({ who, answer }) => ({ label: who, says: [answer] })) },
    ]),
  ];
}

const KINDS = { strength: 'Strength', improve: 'To improve', note: 'Note' };

function observationBlocks({ observations }: Report): Block[] {
  return [
    head('Observers’ notes'),
    table(
      'Observers’ notes in the order of the exercise',
      ['Time 18', 'Pinned to 20', 'Kind 12', 'Note 36', 'By 14'],
      observations.map(({ when, about, kind, says, who }) => [when, about, KINDS[kind], says, who]),
      'No observer wrote anything down.',
    ),
  ];
}

function feedbackBlocks({ feedback: { forms, marks, stay, change } }: Report): Block[] {
  if (forms === 0) return [];
  return [
    head('Feedback'),
    text(`${forms === 1 ? 'One form was' : `${forms} forms were`} filled in. 1 is not at all, 5 is fully.`),
    table(
      'Mean of the marks',
      ['Statement 70', 'Mean 15 figures', 'Forms 15 figures'],
      marks.map(({ says, mean, count }) => [says, String(mean), String(count)]),
      'No marks were given.',
    ),
    ...(stay.length === 0 ? [] : [subhead('What should stay'), list(stay)]),
    ...(change.length === 0 ? [] : [subhead('What should change'), list(change)]),
  ];
}

function recordBlocks(team: TeamReport, several: boolean): Block[] {
  const of = several ? `, ${team.name}` : '';
  return [
    head(`Timeline${of}`),
    ...cut(team.timeline, (lines) =>
      table(
        'What happened, in the order of time',
        ['Time 20', 'Lane 15', 'What 65'],
        lines.map(({ when, lane, says }) => [when, lane, says]),
        'Nothing happened.',
      ),
    ),
    head(`Master event list: planned and delivered${of}`),
    ...cut(team.events, (lines) =>
      table(
        'Every message of the scenario',
        ['No. 8 figures', 'Planned 21', 'Delivered 15', 'From, by 16', 'Answer 18', 'Learning point 22'],
        lines.map(({ number, planned, delivered, from, by, answer, learning }) => [
          String(number),
          planned,
          delivered,
          `${from}, ${by}`,
          answer,
          learning,
        ]),
        'The scenario has no messages.',
      ),
    ),
    head(`Ledger${of}`),
    table(
      'Every rule that counted',
      ['Rule 8', 'Axis 14', 'What 54', 'Points 12 figures', 'Of 12 figures'],
      team.ledger
        .filter(({ skipped, idle }) => !skipped && !idle)
        .map(({ id, axisLabel, label, reason, points, most, override }) => [
          id,
          axisLabel,
          [
            `${label}. ${reason}`,
            override && `Changed by the facilitator from ${sayPoints(override.from)}: ${override.reason}`,
          ]
            .filter(Boolean)
            .join(' '),
          sayPoints(points),
          sayPoints(most),
        ]),
      'No rule counted.',
    ),
    head(`Documents that left the house${of}`),
    table(
      'Reports and notices',
      ['Time 20', 'Document 35', 'To 25', 'Since then 20'],
      team.documents.map(({ time, title, stage, to, stamp }) => [
        time,
        `${title}, ${stage.toLowerCase()}`,
        to,
        stamp,
      ]),
      'Nothing was filed, and nobody was told anything in writing.',
    ),
  ];
}

function cut<T>(lines: T[], show: (lines: T[]) => Block): Block[] {
  const left = lines.length - MOST_ROWS;
  if (left <= 0) return [show(lines)];
  return [show(lines.slice(0, MOST_ROWS)), quiet(`${left} more are in the spreadsheet.`)];
}

function sourceBlocks({ sources, unused }: Report): Block[] {
  return [
    head('Sources'),
    table(
      'Where the figures of the scenario come from',
      ['Figure 26', 'Value 20', 'Source 34', 'When 12', 'Tag 8'],
      sources.map(({ figure, value, source, when, tag }) => [figure, value, source, when, tag]),
      'The scenario names no sources.',
    ),
    ...(unused.length === 0 ? [] : [subhead('Notes that could not be used'), list(unused)]),
  ];
}
