// What is wrong with a law beyond its shape: days that overlap, zones, calendars, stages and laws that are not there.
import { readClock, readDuration } from './amounts.ts';
import type { Read } from './amounts.ts';
import { readDeadline } from './deadline.ts';
import type { Issue } from './issues.ts';
import type { Path, Places } from './places.ts';
import type { LawInput } from './schema/law.ts';
import { didYouMean } from './suggest.ts';
import { readDate, readZoneName } from './zone.ts';

interface Around {
  /** All ids of the library. */
  laws: readonly string[];
  calendars: readonly string[];
  /** The file that has this law already. */
  home: string | undefined;
}

type Report = (path: Path, rule: string, says: string) => void;

export function lawIssues(id: string, versions: LawInput[], places: Places, around: Around): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, rule, says) =>
    void issues.push({ ...places.of(path), rule, says, severity: 'error' });
  if (around.home !== undefined) {
    report([id], 'duplicate-law', `The law "${id}" is in ${around.home} already; each may be in one file.`);
  }
  versions.forEach((version, index) => versionIssues(version, [id, index], around, report));
  overlaps(id, versions, report);
  return issues;
}

function versionIssues(law: LawInput, path: Path, around: Around, report: Report): void {
  const read = <T>(
    key: string,
    text: string | undefined,
    reader: (text: string) => Read<T>,
    rule = 'amount',
  ) => {
    const found = text === undefined ? undefined : reader(text);
    if (found && 'says' in found) report([...path, key], rule, found.says);
  };
  read('deadline', law.deadline, readDeadline);
  read('no-later', law['no-later'], readDuration);
  read('supplement', law.supplement, readDuration);
  read('cut-off', law['cut-off'], readClock);
  read('zone', law.zone, readZoneName, 'zone');
  if (law.calendar !== undefined && !around.calendars.includes(law.calendar)) {
    report([...path, 'calendar'], 'unknown-id', unknown('calendar', law.calendar, around.calendars));
  }
  const laws = law['satisfied-by'] === 'any' ? [] : (law['satisfied-by'] ?? []);
  laws.forEach((other, index) => {
    if (!around.laws.includes(other))
      report([...path, 'satisfied-by', index], 'unknown-id', unknown('law', other, around.laws));
  });
  stageIssues(law, [...path, 'stages'], report);
}

/** A stage runs from something before it, so that no stage waits for itself. */
function stageIssues({ stages = [] }: LawInput, path: Path, report: Report): void {
  const before = ['trigger', 'awareness', 'first'];
  stages.forEach(({ id, within, from = 'trigger' }, index) => {
    const deadline = readDeadline(within);
    if ('says' in deadline) report([...path, index, 'within'], 'amount', deadline.says);
    if (!before.includes(from))
      report([...path, index, 'from'], 'unknown-id', unknown('earlier stage', from, before));
    if (before.includes(id))
      report([...path, index, 'id'], 'duplicate-stage', `There is a stage "${id}" already.`);
    before.push(id);
  });
}

function unknown(noun: string, found: string, known: readonly string[]): string {
  return `There is no ${noun} "${found}".${didYouMean(found, known)} There are: ${known.join(', ') || 'none'}.`;
}

/** An instant must have one text: which version counts may not depend on their order in the file. */
function overlaps(id: string, versions: LawInput[], report: Report): void {
  const spans = versions.map(({ valid, version = '' }, index) => {
    const path = [id, index, 'valid'];
    return {
      from: dayOf(valid?.from, path, 'from', report, -Infinity),
      to: dayOf(valid?.to, path, 'to', report, Infinity),
      path,
      version,
    };
  });
  for (const { from, to, path } of spans) {
    if (from > to) report(path, 'valid', 'The last day is before the first.');
  }
  spans.forEach((span, index) => {
    const other = spans.slice(0, index).find(({ from, to }) => span.from <= to && from <= span.to);
    if (other === undefined) return;
    const says = `The versions ${sayVersion(other.version)} and ${sayVersion(span.version)} of "${id}" hold on the same days; accepted: days that do not overlap.`;
    report(span.path, 'overlap', says);
  });
}

const sayVersion = (version: string): string => (version === '' ? 'without a name' : `"${version}"`);

function dayOf(text: string | undefined, path: Path, key: string, report: Report, otherwise: number): number {
  if (text === undefined) return otherwise;
  const read = readDate(text);
  if ('value' in read) return read.value;
  report([...path, key], 'instant', read.says);
  return otherwise;
}
