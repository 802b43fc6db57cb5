import { conditionAt, maybeCondition } from '../conditions.ts';
import { each, isYes, labelOf, report, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Library } from '../library.ts';
import { dutiesIn, refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition } from '../grammar.ts';
import type { Claim, Duty } from '../table-nouns.ts';
import type { DutyInput } from '../schema/play.ts';
import { didYouMean } from '../suggest.ts';
import { lawAt, ownLaw } from './laws.ts';
import { shorterAt, workAt } from './work.ts';

export function dutiesOf(
  draft: Draft,
  library: Library,
  claims: Record<string, Claim>,
): Record<string, Duty> {
  return Object.fromEntries(
    dutiesIn(draft.input).map(({ id, duty, path }) => [id, dutyOf(draft, path, duty, id, library, claims)]),
  );
}

function dutyOf(
  draft: Draft,
  path: Path,
  input: DutyInput,
  id: string,
  library: Library,
  claims: Record<string, Claim>,
): Duty {
  if (input.curve !== undefined)
    warn(draft, [...path, 'curve'], 'not-used', '`curve` is not used yet; write a rule under `score:`.');
  if (input.use === undefined && input.own === undefined && input.deadline === undefined) {
    report(draft, path, 'duty', 'A duty needs `use:` a law of the library, or a `deadline:` of its own.');
  }
  if (input.aware !== undefined) refer(draft, 'claim', input.aware, [...path, 'aware']);
  const minute = judgedMinute(claims[input.aware ?? '']) ?? draft.startMinute;
  const { law, cutoff } =
    input.use === undefined ? ownLaw(draft, path, input) : lawAt(draft, path, library, input.use, minute);
  return tidy<Duty>({
    label: input.label ?? labelOf(id),
    short: input.short ?? input.label?.slice(0, 12) ?? labelOf(id).slice(0, 12),
    law,
    aware: input.aware,
    clock: clockOf(draft, path, input, claims),
    closed: maybeCondition(draft, [...path, 'closed'], input.closed),
    met: maybeCondition(draft, [...path, 'met'], input.met),
    opens: maybeCondition(draft, [...path, 'needs'], input.needs),
    cutoff,
    calendar:
      input.calendar === undefined
        ? undefined
        : refer(draft, 'calendar', input.calendar, [...path, 'calendar']),
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

/** What is written; else the earliest reading that counts; else whatever is said about the awareness first. */
function clockOf(draft: Draft, path: Path, input: DutyInput, claims: Record<string, Claim>): Condition {
  if (input.clock !== undefined) return conditionAt(draft, [...path, 'clock'], input.clock);
  const starts = input['starts-with'];
  if (starts !== undefined) return conditionAt(draft, [...path, 'starts-with'], starts);
  const claim = claims[input.aware ?? ''];
  const counting = Object.values(claim?.readings ?? {}).filter(({ counts }) => counts);
  if (counting.length > 0) return { is: 'any', of: counting.map(({ when }) => when) };
  const minute = judgedMinute(claim);
  if (minute !== undefined) return { is: 'at', minute };
  if (input.aware === undefined) {
    report(
      draft,
      path,
      'duty',
      'Nothing starts this duty; accepted: `clock: <condition>` or `aware:` a claim.',
    );
  }
  return { is: 'happened', key: `claimed:${input.aware}` };
}

function fieldsOf(draft: Draft, path: Path, { fields }: DutyInput): Duty['fields'] {
  return each(fields, path, (field, at, id) =>
    tidy({
      label: field.label ?? labelOf(id),
      claim: field.claim === undefined ? undefined : refer(draft, 'claim', field.claim, [...at, 'claim']),
      knowable: maybeCondition(draft, [...at, 'knowable'], field.knowable),
      asks: field.asks ?? (field.claim === undefined ? 'text' : 'claim'),
    }),
  );
}

function factsOf(draft: Draft, path: Path, { facts, fields = {} }: DutyInput): Duty['facts'] {
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
