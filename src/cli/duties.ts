import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Read } from '../scenario/amounts.ts';
import { formatIssue } from '../scenario/issues.ts';
import type { DutyClock, Facts } from '../law/clock-types.ts';
import { dutyClocks } from '../law/clock.ts';
import { writeCsv } from '../law/csv.ts';
import { writeIcs } from '../law/ics.ts';
import { readKnown } from '../law/known.ts';
import type { Known } from '../law/known.ts';
import { readLawBook } from '../law/law-book.ts';
import type { LawBook } from '../law/law-book.ts';
import { inOrderOfDue } from '../law/order.ts';
import { selectLaws } from '../law/select.ts';
import { EXIT, sayError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { dutiesJson, dutiesText } from './duties-text.ts';
import { readLibrary } from './folder.ts';

export const duties: Command = {
  name: 'duties',
  summary: 'say what must be reported after an incident, to whom and by when',
  help: `keyfall duties --aware INSTANT [--in CODE,…] [--zone ZONE] [--json] [--ics FILE] [--csv FILE]
               [--started LAW=INSTANT]… [--filed LAW.REPORT=INSTANT]… [--new-fact INSTANT]…

  --aware INSTANT   when the organisation knew: 2025-11-17T16:00+09:00, or with --zone 2025-11-17 16:00,
                    or a day alone: then each duty has a range
  --in CODE,…       jurisdictions (KR, EU, US), parts of them (US-SEC), or laws by their id; default: all
  --zone ZONE       the time zone of instants without an offset, such as Asia/Seoul
  --started LAW=…   when a duty's own trigger came, where that is not awareness: a determination of
                    materiality, a classification, a payment, an order. us-sec-8k-105=2025-11-18T09:00-05:00
  --filed LAW.REPORT=…  when a report was filed from which the next one runs. eu-dora-19.first=…
  --new-fact INSTANT    when a further fact became known; starts supplements
  --json            one JSON document
  --ics FILE        due instants as a calendar file; only what is law and whose clock runs
  --csv FILE        everything as a table

This is no legal advice: the library says of each figure how it is known, and what was not checked.
Exit codes: 0 done, 2 a wrong option, 3 a file could not be read or written.`,
  run: runDuties,
};

async function runDuties(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      aware: { type: 'string' },
      in: { type: 'string', multiple: true },
      zone: { type: 'string' },
      started: { type: 'string', multiple: true, default: [] },
      filed: { type: 'string', multiple: true, default: [] },
      'new-fact': { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      ics: { type: 'string' },
      csv: { type: 'string' },
    },
  });
  if (values.aware === undefined) {
    throw new UsageError('When did the organisation know? For example: --aware 2025-11-17T16:00+09:00');
  }
  const { book, issues } = readLawBook(readLibrary());
  if (!book) {
    issues.forEach((issue) => io.err(formatIssue(issue)));
    return EXIT.fatal;
  }
  const instant = (text: string): Known => orUsage(readKnown(text, values.zone));
  const facts: Facts = {
    aware: instant(values.aware),
    started: pairs('--started', values.started, instant, Object.keys(book.laws)),
    filed: pairs('--filed', values.filed, instant, reportsOf(book)),
    news: values['new-fact'].map(instant),
  };
  const codes = values.in?.flatMap((list) => list.split(',')) ?? Object.keys(book.jurisdictions);
  const clocks = inOrderOfDue(dutyClocks(book, orUsage(selectLaws(book, codes)), facts));
  if (values.json) io.out(dutiesJson(facts, clocks));
  else dutiesText(facts, clocks).forEach((line) => io.out(line));
  return writeFiles(clocks, values, io);
}

function orUsage<T>(read: Read<T>): T {
  if ('value' in read) return read.value;
  throw new UsageError(read.says);
}

/** `eu-dora-19.first` … : every report from which another one may run. */
function reportsOf({ laws }: LawBook): string[] {
  return Object.entries(laws).flatMap(([id, versions]) =>
    versions.flatMap(({ stages }) => stages.map((stage) => `${id}.${stage.id}`)),
  );
}

/** `name=instant`, each name one of those that are known. */
function pairs(option: string, texts: string[], instant: (text: string) => Known, names: string[]) {
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=');
      if (rest.length === 0)
        throw new UsageError(`${option} ${text} has no “=”; accepted: a name, =, an instant.`);
      if (!names.includes(name))
        throw new UsageError(`${option}: there is no "${name}". ${near(name, names)}`);
      return [name, instant(rest.join('='))];
    }),
  );
}

function near(name: string, names: string[]): string {
  const law = name.split('.')[0] ?? name;
  const alike = names.filter((one) => one.startsWith(law.slice(0, 2)));
  return `There are: ${(alike.length > 0 ? alike : names).join(', ')}.`;
}

function writeFiles(
  clocks: DutyClock[],
  { ics, csv }: { ics?: string | undefined; csv?: string | undefined },
  io: Io,
): number {
  try {
    if (ics !== undefined) writeFileSync(ics, writeIcs(clocks, new Date().toISOString()));
    if (csv !== undefined) writeFileSync(csv, writeCsv(clocks));
    return EXIT.ok;
  } catch (error) {
    io.err(`keyfall duties: the file cannot be written: ${sayError(error)}`);
    return EXIT.fatal;
  }
}
