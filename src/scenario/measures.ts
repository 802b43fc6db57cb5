import { conditionAt, maybeCondition } from './conditions.ts';
import { durationAt, itemPath, asList, report, tidy } from './draft.ts';
import type { Draft } from './draft.ts';
import { REPORT_WORDS, dutiesIn, refer, referAll, referAllOr, referPart } from './known.ts';
import type { Path } from './places.ts';
import type { Condition, Measure } from './grammar.ts';
import type { ConditionInput } from './schema/condition.ts';
import { MEASURES } from './schema/measure.ts';
import { didYouMean } from './suggest.ts';
import type { MeasureInput } from './schema/measure.ts';

/** Undefined after a report: no measure, more than one, or one that is not measured yet. */
export function measureAt(draft: Draft, path: Path, input: MeasureInput): Measure | undefined {
  const words = MEASURES.filter((word) => input[word] !== undefined);
  const [word] = words;
  if (word === undefined || words.length > 1) {
    const found = word === undefined ? 'no measure' : words.join(' and ');
    report(draft, path, 'measure', `Found ${found}; accepted: exactly one of ${MEASURES.join(', ')}.`);
    return undefined;
  }
  return MAKERS[word](draft, [...path, word], input, path);
}

type Maker = (draft: Draft, here: Path, input: MeasureInput, path: Path) => Measure | undefined;

const MAKERS: Record<(typeof MEASURES)[number], Maker> = {
  value: (draft, here, input, path) => ({
    of: 'value',
    stock: refer(draft, 'stock', input.value ?? '', here),
    at: input.at === undefined ? 'close' : momentAt(draft, [...path, 'at'], input.at),
  }),
  change: (draft, here, input, path) =>
    tidy({
      of: 'change' as const,
      stock: refer(draft, 'stock', input.change ?? '', here),
      from: maybeCondition(draft, [...path, 'from'], input.from),
      to: maybeCondition(draft, [...path, 'to'], input.to),
    }),
  area: (draft, here, input, path) => ({
    of: 'area',
    stock: refer(draft, 'stock', input.area ?? '', here),
    from: maybeCondition(draft, [...path, 'from'], input.from) ?? { is: 'at', minute: 0 },
    to: maybeCondition(draft, [...path, 'to'], input.to) ?? { is: 'at', minute: draft.closes },
  }),
  delay: (draft, here, { delay }) =>
    delay && {
      of: 'delay',
      from: conditionAt(draft, [...here, 'from'], delay.from),
      to: conditionAt(draft, [...here, 'to'], delay.to),
    },
  stated: (draft, here, { stated }) =>
    stated && {
      of: 'stated',
      from: statedAt(draft, [...here, 'from'], stated.from),
      to: statedAt(draft, [...here, 'to'], stated.to),
    },
  lateness: (draft, here, input) => latenessAt(draft, here, input.lateness ?? ''),
  undecided: (draft, here, { undecided }) => undecided && undecidedAt(draft, here, undecided),
  answers: (draft, here, { answers }) =>
    answers && {
      of: 'answers',
      duties: referAllOr(draft, 'duty', answers.duties, [...here, 'duties']),
      releases: referAll(draft, 'release', answers.releases, [...here, 'releases']),
      count: answers.count,
    },
  answer: (draft, here, input) => answerAt(draft, here, input.answer ?? ''),
  fact: (draft, here, { fact }) => fact && factAt(draft, here, fact),
  refusing: (draft, here, { refusing }) =>
    refusing && {
      of: 'refusing',
      credentials: referAll(draft, 'credential', refusing.credentials, [...here, 'credentials']),
      at: closeAsCondition(draft, [...here, 'at'], refusing.at),
    },
  told: (draft, here, { told }) =>
    told &&
    tidy({
      of: 'told' as const,
      audience: refer(draft, 'audience', told.audience, [...here, 'audience']),
      from: conditionAt(draft, [...here, 'from'], told.from),
      withinMinutes: durationAt(draft, [...here, 'within'], told.within),
      stale: maybeCondition(draft, [...here, 'stale'], told.stale),
    }),
  kept: (draft, here, { kept }) =>
    kept && {
      of: 'kept',
      stores: referAllOr(draft, 'evidence', kept.stores, [...here, 'stores']),
      at: conditionAt(draft, [...here, 'at'], kept.at),
    },
  held: (draft, here, { held }) =>
    held && {
      of: 'held',
      stores: referAllOr(draft, 'evidence', held.stores, [...here, 'stores']),
      from: conditionAt(draft, [...here, 'from'], held.from),
    },
  verified: (draft, here, input) => ({
    of: 'verified',
    stores: referAllOr(draft, 'evidence', input.verified ?? [], here),
  }),
  interval: (draft, here, { interval }) =>
    interval && {
      of: 'interval',
      claim: refer(draft, 'claim', interval.claim, [...here, 'claim']),
      at: asList(interval.at).map((one, index) =>
        conditionAt(draft, itemPath([...here, 'at'], interval.at, index), one),
      ),
    },
  finds: (draft, here, input) => ({ of: 'finds', query: refer(draft, 'query', input.finds ?? '', here) }),
  match: (draft, here, input) => ({ of: 'match', query: refer(draft, 'query', input.match ?? '', here) }),
  reasons: () => ({ of: 'reasons' }),
  notes: (_draft, _here, input) => ({ of: 'notes', tag: input.notes ?? '' }),
  share: (draft, here) => {
    report(draft, here, 'not-used', '`share` is not measured yet; `told` measures who was told.');
    return undefined;
  },
};

/** A statement or a reading of a claim. */
function statedAt(draft: Draft, path: Path, text: string): string {
  const [claim = '', part = ''] = text.split('.');
  const about = draft.input.claims?.[refer(draft, 'claim', claim, path)];
  const parts = [...Object.keys(about?.statements ?? {}), ...Object.keys(about?.readings ?? {})];
  if (about && !parts.includes(part)) {
    const says = `"${claim}" has no statement or reading "${part}".${didYouMean(part, parts)} It has: ${parts.join(', ')}.`;
    report(draft, path, 'unknown-id', says);
  }
  return text;
}

type UndecidedInput = NonNullable<MeasureInput['undecided']>;

function undecidedAt(draft: Draft, path: Path, { on, settles, from, bears }: UndecidedInput): Measure {
  const what = refer(draft, 'determination', on, [...path, 'on']);
  const verdicts = draft.known.determination.get(what) ?? [];
  const wanted = settles === undefined ? [...verdicts] : asList(settles);
  wanted.forEach((verdict, index) => {
    const here = itemPath([...path, 'settles'], settles, index);
    referPart(draft, 'determination', `${what}.${verdict}`, here, true);
  });
  return {
    of: 'undecided',
    what,
    settles: wanted,
    from: conditionAt(draft, [...path, 'from'], from),
    bearsMinutes: durationAt(draft, [...path, 'bears'], bears),
  };
}

/** `duty`, or `duty.stage` for a later report. */
function latenessAt(draft: Draft, path: Path, text: string): Measure {
  const [duty = '', stage] = text.split('.');
  if (stage === undefined) return { of: 'lateness', duty: refer(draft, 'duty', duty, path) };
  const stages = (draft.known.duty.get(duty) ?? []).filter((part) => !REPORT_WORDS.includes(part));
  if (draft.known.duty.has(duty) && !stages.includes(stage)) {
    const says = `The law of "${duty}" has no later report "${stage}".${didYouMean(stage, stages)} It has: ${stages.join(', ') || 'none'}.`;
    report(draft, path, 'unknown-id', says);
  }
  return { of: 'lateness', duty: refer(draft, 'duty', duty, path), stage };
}

function momentAt(draft: Draft, path: Path, at: ConditionInput): Condition | 'close' {
  return at === 'close' || at === 'closes' ? 'close' : conditionAt(draft, path, at);
}

function closeAsCondition(draft: Draft, path: Path, at: ConditionInput): Condition {
  const moment = momentAt(draft, path, at);
  return moment === 'close' ? { is: 'at', minute: draft.closes } : moment;
}

/** `duty.field`. */
function answerAt(draft: Draft, path: Path, text: string): Measure {
  const [duty = '', field = ''] = text.split('.');
  const about = dutiesIn(draft.input).find(({ id }) => id === refer(draft, 'duty', duty, path));
  const fields = Object.keys(about?.duty.fields ?? {});
  if (about && !fields.includes(field)) {
    const says = `The form of "${duty}" has no field "${field}".${didYouMean(field, fields)} It has: ${fields.join(', ') || 'none'}.`;
    report(draft, path, 'unknown-id', says);
  }
  return { of: 'answer', duty, field };
}

/** At least one of the duties must have the fact. */
function factAt(
  draft: Draft,
  here: Path,
  { duties, fact }: { duties: string | string[]; fact: string },
): Measure {
  const ids = referAllOr(draft, 'duty', duties, [...here, 'duties']);
  const facts = dutiesIn(draft.input).flatMap(({ id, duty }) =>
    ids.includes(id) ? Object.keys(duty.facts ?? {}) : [],
  );
  if (!facts.includes(fact)) {
    const says = `None of these duties has a fact "${fact}".${didYouMean(fact, facts)} Accepted: ${facts.join(', ') || 'none'}.`;
    report(draft, [...here, 'fact'], 'unknown-id', says);
  }
  return { of: 'facts', duties: ids, fact };
}
