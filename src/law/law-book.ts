// The library of duties, ready to count with: every deadline read, every version with its days.
import { readClock, readDuration } from '../scenario/amounts.ts';
import type { Read } from '../scenario/amounts.ts';
import { readDeadline } from '../scenario/deadline.ts';
import type { TextFile } from '../scenario/document.ts';
import { asList, isYes, tidy } from '../scenario/draft.ts';
import { hasErrors, inOrder } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';
import { readLibrary } from '../scenario/library.ts';
import type { LawStage } from '../scenario/law-nouns.ts';
import type { CalendarInput, LawInput } from '../scenario/schema/law.ts';
import type { LawStanding, Trigger } from '../scenario/vocabulary.ts';

/** One version of one law's duty. */
export interface Law {
  id: string;
  version: string;
  /** First and last day, `2024-08-14`; left out where it is open or not recorded. */
  from?: string;
  to?: string;
  jurisdiction: string;
  law: string;
  article: string;
  title: string;
  standing: LawStanding;
  applies?: string;
  trigger: { type: Trigger; of: string };
  recipients: string[];
  individuals?: string;
  content: string[];
  /** The first report, then what follows it. */
  stages: LawStage[];
  /** After awareness, where the clock starts with something else. */
  noLaterMinutes?: number;
  guide?: string;
  zone: string;
  calendar?: string;
  /** Local minutes after midnight at which a business day ends. */
  cutoff?: number;
  /** For each fact that becomes known later. */
  supplementMinutes?: number;
  partial: boolean;
  exempt: string[];
  /** Laws whose report counts for this one; `any` other. */
  satisfiedBy: string[];
  penalty?: string;
  tag: string;
  source: string;
  unverified: string[];
}

export interface LawBook {
  /** By id, oldest version first as in the file. */
  laws: Record<string, Law[]>;
  calendars: Record<string, CalendarInput>;
  /** Name of a file → jurisdiction: `us-ny` → New York. */
  jurisdictions: Record<string, string>;
}

/** Files of scenarios/duties/. With a mistake among them there is no book. */
export function readLawBook(files: readonly TextFile[]): { book?: LawBook; issues: Issue[] } {
  const { library, calendars, homes, issues } = readLibrary(files);
  if (hasErrors(issues)) return { issues: inOrder(issues) };
  const laws = Object.fromEntries(
    Object.entries(library).map(([id, versions]) => [id, versions.map((version) => lawOf(id, version))]),
  );
  const jurisdictions = Object.fromEntries(
    Object.entries(homes).map(([id, path]) => [codeOf(path), laws[id]?.[0]?.jurisdiction ?? '']),
  );
  return { book: { laws, calendars, jurisdictions }, issues: inOrder(issues) };
}

const codeOf = (path: string): string => (path.split('/').pop() ?? path).replace(/\.ya?ml$/, '');

function lawOf(id: string, input: LawInput): Law {
  return tidy<Law>({
    id,
    version: input.version ?? '',
    from: input.valid?.from,
    to: input.valid?.to,
    jurisdiction: input.jurisdiction ?? '',
    law: input.law ?? id,
    article: input.article ?? '',
    title: input.title ?? `${input.law ?? id} ${input.article ?? ''}`.trim(),
    standing: input.standing ?? 'in force',
    applies: input.applies,
    trigger: input.trigger ?? { type: 'knowledge', of: 'the incident' },
    recipients: input.to ?? asList(input.recipient),
    individuals: input.individuals,
    content: input.content ?? [],
    stages: stagesOf(input),
    noLaterMinutes: maybe(input['no-later'], readDuration),
    guide: input.guide,
    zone: input.zone ?? 'UTC',
    calendar: input.calendar,
    cutoff: maybe(input['cut-off'], readClock),
    supplementMinutes: maybe(input.supplement, readDuration),
    partial: isYes(input.partial),
    exempt: input.exempt ?? [],
    satisfiedBy: asList(input['satisfied-by']),
    penalty: input.penalty?.trim(),
    tag: input.tag ?? '',
    source: input.source ?? '',
    unverified: input.unverified ?? [],
  });
}

/** Where nobody named the first report, it is what the title begins with: a report, a notice, a complaint. */
function stagesOf(input: LawInput): LawStage[] {
  const label = input.report ?? input.title?.split(' ')[0] ?? 'Report';
  const first = { id: 'first', label, within: input.deadline, from: 'trigger' };
  return [first, ...(input.stages ?? [])].map((stage) =>
    tidy<LawStage>({ from: 'trigger', ...stage, deadline: maybe(stage.within, readDeadline) ?? {} }),
  );
}

/** The library has been checked: whatever is written can be read. */
function maybe<T>(text: string | undefined, read: (text: string) => Read<T>): T | undefined {
  const found = text === undefined ? undefined : read(text);
  return found && 'value' in found ? found.value : undefined;
}
