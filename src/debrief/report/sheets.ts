// The records behind the report as plain tables: what a spreadsheet gets.
import type { Report, TeamReport } from './report-types.ts';

export type Cell = string | number;

export interface Sheet {
  /** Of the file, and of the spreadsheet's tab. */
  name: (typeof SHEETS)[number];
  columns: string[];
  rows: Cell[][];
}

export const SHEETS = ['moves', 'ledger', 'messages', 'timeline', 'duties', 'notes', 'plan'] as const;

export function sheetsOf(report: Report): Sheet[] {
  const each = (rows: (team: TeamReport) => Cell[][]): Cell[][] =>
    report.teams.flatMap((team) => rows(team).map((row) => [team.name, ...row]));
  return [
    {
      name: 'moves',
      columns: ['Team', 'No.', 'Minute', 'Time', 'Kind', 'What', 'Reason', 'Refused'],
      rows: each(({ made }) =>
        made.map(({ number, minute, when, kind, says, reason, refused }) => [
          number,
          minute,
          when,
          kind,
          says,
          reason,
          refused,
        ]),
      ),
    },
    { name: 'ledger', columns: LEDGER, rows: each(ledgerRows) },
    { name: 'messages', columns: MESSAGES, rows: each(messageRows) },
    {
      name: 'timeline',
      columns: ['Team', 'Minute', 'Time', 'Lane', 'What'],
      rows: each(({ timeline }) =>
        timeline.map(({ minute, when, lane, says }) => [minute, when, lane, says]),
      ),
    },
    {
      name: 'duties',
      columns: ['Team', 'Duty', 'Law', 'Recipient', 'Due', 'Filed', 'Judged'],
      rows: each(({ duties }) =>
        duties.map(({ label, law, recipient, due, filed, word }) => [
          label,
          law,
          recipient,
          due,
          filed,
          word,
        ]),
      ),
    },
    {
      name: 'notes',
      columns: ['Sort', 'Who', 'Team', 'Time', 'About', 'What', 'Mark'],
      rows: noteRows(report),
    },
    {
      name: 'plan',
      columns: ['Rule', 'Area', 'What to do', 'Owner', 'By'],
      rows: report.plan.map(({ rule, area, recommendation, says = '', owner = '', due = '' }) => [
        rule,
        area,
        says || recommendation,
        owner,
        due,
      ]),
    },
  ];
}

const LEDGER = [
  'Team',
  'Rule',
  'Axis',
  'Title',
  'Reason',
  'Measured',
  'Time',
  'Points',
  'Of',
  'Before the override',
  'Reason for the override',
  'Standing',
  'Source',
];

function ledgerRows({ ledger }: TeamReport): Cell[][] {
  return ledger.map((line) => [
    line.id,
    line.axisLabel,
    line.label,
    line.reason,
    line.value,
    line.when ?? '',
    line.points,
    line.most,
    line.override?.from ?? '',
    line.override?.reason ?? '',
    line.skipped ? 'passed over' : line.idle ? 'nothing to measure' : line.halved ? 'halved' : 'counts',
    line.source ?? '',
  ]);
}

const MESSAGES = [
  'Team',
  'No.',
  'Planned',
  'Delivered',
  'From',
  'To',
  'By',
  'Message',
  'May be answered',
  'Within',
  'Answer',
  'Reason',
  'Learning point',
];

function messageRows({ events }: TeamReport): Cell[][] {
  return events.map((one) => [
    one.number,
    one.planned,
    one.delivered,
    one.from,
    one.to,
    one.by,
    one.message,
    one.expected,
    one.within,
    one.answer,
    one.why,
    one.learning,
  ]);
}

function noteRows({ observations, hotWash, objectives, participants, feedback }: Report): Cell[][] {
  return [
    ...participants.map(({ name, role, as, team = '' }) => ['taking part', name, team, '', role, as, '']),
    ...observations.map(({ kind, by = '', team = '', when, about, says }) => [
      kind,
      by,
      team,
      when,
      about,
      says,
      '',
    ]),
    ...objectives.flatMap(({ says, ratings }) =>
      ratings.map(({ rating, who, why }) => ['rating', who, '', '', says, why, rating]),
    ),
    ...hotWash.flatMap(({ asks, answers }) =>
      answers.map(({ who, answer }) => ['hot wash', who, '', '', asks, answer, '']),
    ),
    ...feedback.marks.map(({ says, mean, count }) => ['feedback', `${count} forms`, '', '', says, '', mean]),
    ...feedback.stay.map((says) => ['feedback', '', '', '', 'What should stay', says, '']),
    ...feedback.change.map((says) => ['feedback', '', '', '', 'What should change', says, '']),
  ];
}

/**
 * A text that begins like a formula would be run by the spreadsheet that opens it; with an apostrophe in front it is
 * read. Figures are figures and stay so.
 */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[\s\u0000-\u0020]*[=+\-@−＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
