// Duties as a person reads them in a terminal, and as a program reads them.
import type { DutyClock, Facts, StageDue } from '../law/clock-types.ts';
import type { Law } from '../law/law-book.ts';
import {
  LIMITS,
  NO_ADVICE,
  sayBasis,
  sayCalendar,
  sayDeadline,
  sayDue,
  saySatisfied,
  sayStatus,
  saySupplement,
  sayTag,
} from '../law/say.ts';
import { sayTrigger } from '../law/triggers.ts';

const WIDTH = 100;
const INDENT = '    ';

export function dutiesText(facts: Facts, clocks: readonly DutyClock[]): string[] {
  const said = facts.aware.fromMs === facts.aware.toMs ? '' : ', hour not known';
  return [
    `Aware: ${facts.aware.said}${said}`,
    '',
    ...clocks.flatMap((clock) => [...dutyText(clock), '']),
    ...[NO_ADVICE, ...LIMITS].flatMap((line) => wrap(line, '')),
  ];
}

function dutyText(clock: DutyClock): string[] {
  const { law, notes, status } = clock;
  const lines = [
    sayStatus(clock),
    ...clock.stages.map((stage) => stageText(stage, law)),
    ...notes,
    ...(status === 'no version' ? [] : aboutText(law)),
    `Law: ${law.law}, ${law.article}, version ${law.version}. Calendar: ${sayCalendar(clock)}.`,
    `Source: ${law.source} [${sayTag(law.tag)}]`,
    ...law.unverified.map((one) => `Not verified: ${one}`),
  ].filter((line) => line !== undefined);
  return [`${law.jurisdiction}: ${law.title} (${law.id})`, ...lines.flatMap((line) => wrap(line, INDENT))];
}

function aboutText(law: Law): (string | undefined)[] {
  const listed = (name: string, items: string[]): string | undefined =>
    items.length === 0 ? undefined : `${name}: ${items.join('; ')}.`;
  return [
    law.guide,
    law.applies && `For: ${law.applies}`,
    `To: ${law.recipients.join('; ') || 'not recorded'}. People concerned told: ${law.individuals ?? 'not recorded.'}`,
    listed('Content', law.content),
    saySupplement(law),
    law.partial ? 'What is known may be filed first, and completed.' : undefined,
    listed('Exempt', law.exempt),
    saySatisfied(law),
    law.penalty && `Penalty: ${law.penalty}`,
  ];
}

function stageText(stage: StageDue, law: Law): string {
  const only = stage.if === undefined ? '' : ` Only if ${stage.if}.`;
  const basis = sayBasis(stage).map((one) => ` ${one}`);
  return `${sayDue(stage, law)}: ${stage.label}. ${sayDeadline(stage)}.${only}${basis.join('')}`;
}

/** Words go to the next line; what hangs over is two letters further in. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = `${indent}  `;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

export function dutiesJson({ aware }: Facts, clocks: readonly DutyClock[]): string {
  const duties = clocks.map(({ law, status, day, stages, calendar, notes }) => {
    const { stages: _, noLaterMinutes: _longest, cutoff: _cutoff, ...about } = law;
    return {
      ...about,
      startsWith: sayTrigger(law),
      calendar,
      status,
      versionPickedFor: day,
      reports: stages,
      notes,
    };
  });
  const from = new Date(aware.fromMs).toISOString();
  const to = new Date(aware.toMs).toISOString();
  return JSON.stringify(
    { advice: NO_ADVICE, limits: LIMITS, aware: { said: aware.said, from, to }, duties },
    null,
    2,
  );
}
