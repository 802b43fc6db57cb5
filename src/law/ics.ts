// Due instants as a calendar file (RFC 5545): an event a report, in UTC. Only what is law and whose clock runs: a calendar
// shows no doubt.
import type { DutyClock, StageDue } from './clock-types.ts';
import { NO_ADVICE, sayBasis, sayCalendar, sayDeadline, sayDue, sayTag } from './say.ts';
import { Temporal } from 'temporal-polyfill';

/** Whether a report goes into the calendar. */
export function isFirm({ status }: DutyClock, stage: StageDue): boolean {
  const isLaw = status === 'running' || status === 'indeterminate' || status === 'waiting';
  return isLaw && stage.basis !== 'assumed' && stage.due !== undefined;
}

/** `stamp` is when the file is made, as an ISO instant. */
export function writeIcs(clocks: readonly DutyClock[], stamp: string): string {
  const events = clocks.flatMap((clock) =>
    clock.stages
      .filter((stage) => isFirm(clock, stage))
      .flatMap((stage) => eventOf(clock, stage, utc(stamp))),
  );
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyfall//Duty clock//EN', 'CALSCALE:GREGORIAN'];
  return [...head, ...events, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');
}

/** Where only a range is known, the event is at its beginning: nobody is late by it. */
function eventOf(clock: DutyClock, stage: StageDue, stamp: string): string[] {
  const { law, notes } = clock;
  const at = utc(stage.due?.from ?? stamp);
  const description = [
    `Due: ${sayDue(stage, law)}. ${sayDeadline(stage)}.`,
    ...(stage.if === undefined ? [] : [`Only if: ${stage.if}.`]),
    ...sayBasis(stage),
    ...notes,
    ...(law.guide === undefined ? [] : [law.guide]),
    `To: ${law.recipients.join('; ')}.`,
    ...(law.content.length > 0 ? [`Content: ${law.content.join('; ')}.`] : []),
    `${law.law}, ${law.article}, version ${law.version}. Calendar: ${sayCalendar(clock)}.`,
    `Source: ${law.source} [${sayTag(law.tag)}]`,
    ...law.unverified.map((one) => `Not verified: ${one}`),
    NO_ADVICE,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${law.id}.${stage.id}.${at}@keyfall`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${at}`,
    `SUMMARY:${escaped(`Due: ${law.title}, ${stage.label.toLowerCase()} (${law.jurisdiction})`)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20251118T070000Z` */
function utc(iso: string): string {
  return Temporal.Instant.from(iso).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, String.raw`\n`);
}

const LONGEST_LINE = 75;

/** Lines are at most 75 bytes of UTF-8; what follows begins with a space. No letter is cut in two. */
function fold(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > LONGEST_LINE) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}
