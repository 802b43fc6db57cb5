// Parts that the full report and the auditors' statement have in common.
import { sayPoints } from '../points.ts';
import { facts, table } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { DutyLine, LawLine, PlanLine, Report, TeamReport } from './report-types.ts';

export function overviewBlocks(report: Report, kind: string): Block[] {
  const { title, scenario, held = '', place = '', teams, participants, seats, nameless } = report;
  return [
    { is: 'title', text: title, under: kind },
    facts({
      Scenario: title === scenario.title ? scenario.summary : `${scenario.title}. ${scenario.summary}`,
      Held: held,
      Place: place,
      'Taking part':
        participants.length === 0 ? `Nobody is named. The seats: ${seats.join(', ')}.` : rolesOf(report),
      ...(nameless ? { Names: 'Left out on request.' } : {}),
      'How it ended': teams.map((team) => `${teams.length > 1 ? `${team.name}: ` : ''}${endingOf(team)}`),
      Recording: teams.map(
        ({ name, seed, moves }) =>
          `${teams.length > 1 ? `${name}: ` : ''}seed ${seed}, ${moves} moves, version ${scenario.hash.slice(0, 12)} of the scenario`,
      ),
    }),
  ];
}

/** One line a role: `Legal and privacy: Kim, Lee`. */
function rolesOf({ participants, teams }: Report): string[] {
  const roles = new Map<string, string[]>();
  for (const { name, role, as, team } of participants) {
    const label = as === 'player' ? role : `${role || as} (${as})`;
    const said = team !== undefined && teams.length > 1 ? `${name} (${team})` : name;
    roles.set(label, [...(roles.get(label) ?? []), said]);
  }
  return [...roles].map(([role, names]) => `${role}: ${names.join(', ')}`);
}

function endingOf({ ending, leftAt, skipped }: TeamReport): string {
  return [
    `${ending.title}. ${ending.text}`,
    leftAt === undefined
      ? ''
      : `The game was left on ${leftAt}; from there to the close nobody did anything.`,
    skipped.length === 0 ? '' : `Passed over: ${skipped.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function axisTable({ axes, total, lines }: TeamReport): Block {
  const width = Math.floor(60 / (lines.length + 1));
  const compared = lines.map(({ label }) => `${label} ${width} figures`);
  const rows = axes.map(({ axis, label, points, headline }) => [
    headline ? `${label} (headline)` : label,
    sayPoints(points),
    ...lines.map((line) => sayPoints(line.axes[axis])),
  ]);
  const together = ['Together', sayPoints(total), ...lines.map((line) => sayPoints(line.total))];
  return table(
    'Points from 0 to 100 on each axis; together is the geometric mean of the headline axes',
    ['Axis 40', `Points ${100 - 40 - width * lines.length} figures`, ...compared],
    [...rows, together],
    '',
  );
}

export function dutyTable(duties: DutyLine[]): Block {
  return table(
    'Duties whose clock started, by the hour that an adjudicator takes',
    ['Duty 18', 'Law 30', 'Due 18', 'Filed 18', 'Judged 16'],
    duties.map(({ label, law, due, filed, word }) => [label, law, due, filed, word]),
    'No duty to report started.',
  );
}

export function planTable(plan: PlanLine[]): Block {
  return table(
    'What to do, who does it, and by when',
    ['Area 22', 'What to do 44', 'Owner 18', 'By 16'],
    plan.map(({ area, recommendation, says = '', owner = '', due = '' }) => [
      area,
      says || recommendation,
      owner || '________',
      due || '________',
    ]),
    'Nothing cost any points.',
  );
}

export function lawTable(laws: LawLine[]): Block {
  return table(
    'Which version was counted by',
    ['Duty 20', 'Law 34', 'Version 20', 'Calendar 18', 'Tag 8'],
    laws.map(({ duty, jurisdiction, law, version, calendar, tag }) => [
      duty,
      [jurisdiction, law].filter(Boolean).join(': '),
      version,
      calendar,
      tag,
    ]),
    'No law was counted by.',
  );
}
