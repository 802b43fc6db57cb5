import { conditionAt, maybeCondition } from '../conditions.ts';
import { each, isYes, labelOf, report, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { ReadLibrary } from '../library.ts';
import { dutiesIn, refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition } from '../grammar.ts';
import type { LawVersion } from '../law-nouns.ts';
import type { Claim, VersionedDuty } from '../table-nouns.ts';
import type { DutyInput } from '../schema/play.ts';
import { didYouMean } from '../suggest.ts';
import { versionsOf } from './laws.ts';
import { shorterAt, workAt } from './work.ts';

export function dutiesOf(
  draft: Draft,
  library: ReadLibrary,
  claims: Record<string, Claim>,
): Record<string, VersionedDuty> {
  return Object.fromEntries(
    dutiesIn(draft.input).map(({ id, duty, path }) => [id, dutyOf(draft, path, duty, id, library, claims)]),
  );
}

function dutyOf(
  draft: Draft,
  path: Path,
  input: DutyInput,
  id: string,
  library: ReadLibrary,
  claims: Record<string, Claim>,
): VersionedDuty {
  if (input.curve !== undefined)
    warn(draft, [...path, 'curve'], 'not-used', '`curve` is not used yet; write a rule under `score:`.');
  if (input.use === undefined && input.own === undefined && input.deadline === undefined) {
    report(draft, path, 'duty', 'A duty needs `use:` a law of the library, or a `deadline:` of its own.');
  }
  if (input.aware !== undefined) refer(draft, 'claim', input.aware, [...path, 'aware']);
  const versions = versionsOf(draft, path, library, input);
  const { clock, trigger } = clockOf(draft, path, input, { claims, versions });
  return tidy<VersionedDuty>({
    label: input.label ?? labelOf(id),
    short: input.short ?? input.label?.slice(0, 12) ?? labelOf(id).slice(0, 12),
    versions,
    aware: input.aware,
    clock,
    trigger,
    stages: stagesOf(draft, path, input, versions),
    closed: maybeCondition(draft, [...path, 'closed'], input.closed),
    met: maybeCondition(draft, [...path, 'met'], input.met),
    opens: maybeCondition(draft, [...path, 'needs'], input.needs),
    work: workAt(draft, path, input),
    shorter: shorterAt(draft, [...path, 'shorter'], input.shorter),
    fields: fieldsOf(draft, [...path, 'fields'], input),
    facts: factsOf(draft, [...path, 'facts'], input),
    orderOnly: isYes(input['order-only']),
  });
}

/** The latest instant that may be taken as the awareness, as far as the file says it. */
function judgedMinute(claim: Claim | undefined): number | undefined {
  return claim?.truth && 'instant' in claim.truth ? claim.truth.instant : undefined;
}

interface About {
  claims: Record<string, Claim>;
  versions: LawVersion[];
}

/** A law that counts from a trigger and, at the longest, from awareness has both; its clock begins with either. */
function clockOf(
  draft: Draft,
  path: Path,
  input: DutyInput,
  about: About,
): { clock: Condition; trigger?: Condition } {
  const written = writtenClock(draft, path, input);
  const aware = input.aware === undefined ? undefined : awareClock(input, about);
  if (written && aware && about.versions.some(({ noLaterMinutes }) => noLaterMinutes !== undefined))
    return { clock: { is: 'any', of: [aware, written] }, trigger: written };
  if (!written) unsaidStart(draft, path, input, about);
  return { clock: written ?? aware ?? { is: 'any', of: [] } };
}

function writtenClock(draft: Draft, path: Path, input: DutyInput): Condition | undefined {
  if (input.clock !== undefined) return conditionAt(draft, [...path, 'clock'], input.clock);
  return maybeCondition(draft, [...path, 'starts-with'], input['starts-with']);
}

/** The earliest reading that counts; else whatever is said about the awareness first. */
function awareClock({ aware = '' }: DutyInput, { claims, versions }: About): Condition {
  const types = versions.map(({ trigger }) => trigger?.type ?? 'knowledge');
  const counting = Object.values(claims[aware]?.readings ?? {}).filter(({ counts }) =>
    typeof counts === 'boolean' ? counts : types.some((type) => counts.includes(type)),
  );
  if (counting.length > 0) return { is: 'any', of: counting.map(({ when }) => when) };
  const minute = judgedMinute(claims[aware]);
  return minute === undefined ? { is: 'happened', key: `claimed:${aware}` } : { is: 'at', minute };
}

/** One's own act is a control that only the scenario can name; awareness does not start such a law. */
function unsaidStart(draft: Draft, path: Path, { aware }: DutyInput, { versions }: About): void {
  const act = versions.find(({ trigger }) => trigger?.type === 'own-control')?.trigger;
  if (act) {
    const says = `This law starts with one’s own act: ${act.of}. Accepted: \`starts-with: { control: .., is: on }\`.`;
    report(draft, path, 'duty', says);
  } else if (aware === undefined) {
    const says = 'Nothing starts this duty; accepted: `clock: <condition>` or `aware:` a claim.';
    report(draft, path, 'duty', says);
  }
}

/** Only a stage that has an `if` or an `after` leaves something to say. */
function stagesOf(
  draft: Draft,
  path: Path,
  { stages }: DutyInput,
  versions: LawVersion[],
): VersionedDuty['stages'] {
  const open = versions.flatMap((law) => law.stages.filter((one) => one.if ?? one.after));
  const ids = [...new Set(open.map(({ id }) => id))];
  return each(stages, [...path, 'stages'], (when, at, id) => {
    if (!ids.includes(id)) {
      const says = `This law has no stage "${id}" that depends on something.${didYouMean(id, ids)} Accepted: ${ids.join(', ') || 'none'}.`;
      report(draft, at, 'unknown-id', says);
    }
    return conditionAt(draft, at, when);
  });
}

function fieldsOf(draft: Draft, path: Path, { fields }: DutyInput): VersionedDuty['fields'] {
  return each(fields, path, (field, at, id) =>
    tidy({
      label: field.label ?? labelOf(id),
      claim: field.claim === undefined ? undefined : refer(draft, 'claim', field.claim, [...at, 'claim']),
      knowable: maybeCondition(draft, [...at, 'knowable'], field.knowable),
      asks: field.asks ?? (field.claim === undefined ? 'text' : 'claim'),
    }),
  );
}

function factsOf(draft: Draft, path: Path, { facts, fields = {} }: DutyInput): VersionedDuty['facts'] {
  return each(facts, path, (fact, at) => {
    if (!Object.hasOwn(fields, fact.field)) {
      const ids = Object.keys(fields);
      report(
        draft,
        [...at, 'field'],
        'unknown-id',
        `This report has no field "${fact.field}".${didYouMean(fact.field, ids)} It has: ${ids.join(', ') || 'none'}.`,
      );
    }
    return { when: conditionAt(draft, [...at, 'when'], fact.when), field: fact.field };
  });
}
