// Duties as a table for a spreadsheet: a row a report. Nothing in it is a formula, whatever a text begins with.
import type { DutyClock, StageDue } from './clock-types.ts';
import { LIMITS, NO_ADVICE, sayBasis, sayCalendar, sayDeadline, sayStatus, saySupplement } from './say.ts';

const HEADINGS = [
  'Jurisdiction',
  'Duty',
  'Report',
  'Due',
  'Due at the latest',
  'Time zone',
  'Deadline',
  'Only if',
  'Status',
  'Remarks',
  'Recipients',
  'People concerned told',
  'Required content',
  'Partial filing',
  'Exempt',
  'Penalty',
  'Law',
  'Version',
  'Calendar',
  'Source',
  'Evidence tag',
  'Not verified',
];

/** With a mark at its head by which a spreadsheet knows that it is UTF-8. */
export function writeCsv(clocks: readonly DutyClock[]): string {
  const rows = clocks.flatMap((clock) =>
    clock.stages.length === 0 ? [rowOf(clock, undefined)] : clock.stages.map((stage) => rowOf(clock, stage)),
  );
  const last = [[NO_ADVICE], ...LIMITS.map((limit) => [limit])];
  const lines = [HEADINGS, ...rows, ...last].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function rowOf(clock: DutyClock, stage: StageDue | undefined): string[] {
  const { law, notes } = clock;
  const remarks = [...(stage ? sayBasis(stage) : []), ...notes, law.guide, saySupplement(law)];
  return [
    law.jurisdiction,
    law.title,
    stage?.label ?? '',
    stage?.due?.from ?? '',
    stage?.due?.to ?? '',
    law.zone,
    stage ? sayDeadline(stage) : '',
    stage?.if ?? '',
    sayStatus(clock) ?? 'Running.',
    remarks.filter((one) => one !== undefined).join(' '),
    law.recipients.join('; '),
    law.individuals ?? '',
    law.content.join('; '),
    law.partial ? 'yes' : '',
    law.exempt.join('; '),
    law.penalty ?? '',
    `${law.law}, ${law.article}`,
    law.version,
    sayCalendar(clock),
    law.source,
    law.tag,
    law.unverified.join(' '),
  ];
}

/** A cell that begins like a formula gets an apostrophe in front: a spreadsheet then takes it as text. */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
