import { readInstant } from './zone.ts';
import { durationAt, minuteAt, report, tidy } from './draft.ts';
import type { Draft } from './draft.ts';
import { refer, referAll, referPart } from './known.ts';
import type { Noun } from './known.ts';
import type { Path } from './places.ts';
import { PARTS } from './vocabulary.ts';
import type { Condition } from './grammar.ts';
import { COMPANIONS } from './schema/condition.ts';
import type { ConditionInput, ConditionMapping } from './schema/condition.ts';

/** Words that are remembered under one key, `word:id` or `word:id.part`. */
const HAPPENED: Record<string, { noun: Noun; part: 'no' | 'may' | 'must' }> = {
  act: { noun: 'act', part: 'no' },
  started: { noun: 'card', part: 'may' },
  done: { noun: 'card', part: 'may' },
  sent: { noun: 'inject', part: 'no' },
  chose: { noun: 'inject', part: 'must' },
  ended: { noun: 'inject', part: 'must' },
  filed: { noun: 'duty', part: 'may' },
  told: { noun: 'audience', part: 'may' },
  said: { noun: 'release', part: 'may' },
  issued: { noun: 'credential', part: 'no' },
  retired: { noun: 'credential', part: 'no' },
  known: { noun: 'claim', part: 'may' },
  claimed: { noun: 'claim', part: 'may' },
  contradicted: { noun: 'claim', part: 'must' },
  estimated: { noun: 'claim', part: 'no' },
  held: { noun: 'evidence', part: 'no' },
  verified: { noun: 'evidence', part: 'no' },
  lost: { noun: 'evidence', part: 'no' },
  determined: { noun: 'determination', part: 'may' },
  enforced: { noun: 'query', part: 'no' },
  shadowed: { noun: 'query', part: 'no' },
  matched: { noun: 'query', part: 'no' },
};

const NEVER: Condition = { is: 'any', of: [] };

export function conditionAt(draft: Draft, path: Path, input: ConditionInput): Condition {
  return typeof input === 'string' ? bareInstant(draft, path, input) : mappingAt(draft, path, input);
}

export function maybeCondition(
  draft: Draft,
  path: Path,
  input: ConditionInput | undefined,
): Condition | undefined {
  return input === undefined ? undefined : conditionAt(draft, path, input);
}

/** `if` and `unless` beside something that is read as it stands: from the opening on. */
export function whetherAt(
  draft: Draft,
  path: Path,
  input: { if?: ConditionInput | undefined; unless?: ConditionInput | undefined },
): Condition | undefined {
  const when = maybeCondition(draft, [...path, 'if'], input.if);
  const unless = maybeCondition(draft, [...path, 'unless'], input.unless);
  return unless ? { is: 'unless', when: when ?? { is: 'at', minute: 0 }, unless } : when;
}

function bareInstant(draft: Draft, path: Path, text: string): Condition {
  const read = readInstant(text, draft.zone);
  if ('value' in read) return atMinute(draft, path, read.value.minute);
  const isDate = /^\d{4}-/.test(text);
  const says = isDate
    ? read.says
    : `Found "${text}"; accepted: a condition such as \`{ done: a-card }\`, or an instant.`;
  report(draft, path, isDate ? 'instant' : 'condition', says);
  return NEVER;
}

function mappingAt(draft: Draft, path: Path, input: ConditionMapping): Condition {
  const words = Object.keys(input) as (keyof ConditionMapping)[];
  for (const word of words) lonely(draft, path, input, word);
  const all = words.flatMap((word) => wordAt(draft, path, input, word));
  const when = all.length === 1 && all[0] ? all[0] : ({ is: 'all', of: all } as const);
  if (all.length === 0) {
    report(
      draft,
      path,
      'condition',
      'Found no condition; accepted: at least one word such as `done` or `at`, also beside `unless`.',
    );
    return NEVER;
  }
  if (input.unless === undefined) return when;
  return { is: 'unless', when, unless: conditionAt(draft, [...path, 'unless'], input.unless) };
}

/** `since` without `after` and the like. */
function lonely(draft: Draft, path: Path, input: ConditionMapping, word: keyof ConditionMapping): void {
  const head = COMPANIONS[word];
  if (head !== undefined && input[head] === undefined) {
    report(draft, [...path, word], 'condition', `\`${word}\` says something only beside \`${head}\`.`);
  }
}

/** What one word says; empty for words that belong to another one. */
function wordAt(
  draft: Draft,
  path: Path,
  input: ConditionMapping,
  word: keyof ConditionMapping,
): Condition[] {
  const here = [...path, word];
  const happened = HAPPENED[word];
  if (happened) {
    const text = input[word] as string;
    if (happened.part === 'no') refer(draft, happened.noun, text, here);
    else referPart(draft, happened.noun, text, here, happened.part === 'must');
    // That a statement was heard at all is remembered as `known`, whatever its standing.
    const key = word === 'claimed' && text.includes('.') ? 'known' : word;
    return [{ is: 'happened', key: `${key}:${text}` }];
  }
  switch (word) {
    case 'at':
      return [atMinute(draft, here, minuteAt(draft, here, input.at ?? null))];
    case 'after':
      return afterAt(draft, path, input);
    case 'all':
    case 'any':
      return [{ is: word, of: listAt(draft, here, input[word]) }];
    case 'within':
      return withinAt(draft, path, input);
    case 'noted':
      return [{ is: 'happened', key: `noted:${input.noted}` }];
    case 'control':
      return controlAt(draft, path, input);
    case 'accepted':
      return acceptedAt(draft, path, input);
    case 'stock':
      return stockAt(draft, path, input);
    default:
      return [];
  }
}

function atMinute(draft: Draft, path: Path, minute: number): Condition {
  if (minute > draft.closes) {
    report(draft, path, 'unreachable', 'This instant lies after the scenario closes, so it never comes.');
  }
  return { is: 'at', minute };
}

function listAt(draft: Draft, path: Path, list: ConditionInput[] | undefined): Condition[] {
  if (list?.length === 0)
    report(draft, path, 'condition', 'Found an empty list; accepted: at least one condition.');
  return (list ?? []).map((item, index) => conditionAt(draft, [...path, index], item));
}

function missing(draft: Draft, path: Path, word: string, companion: string): Condition[] {
  report(draft, [...path, word], 'condition', `\`${word}\` needs ${companion} beside it.`);
  return [NEVER];
}

function afterAt(draft: Draft, path: Path, { after, since }: ConditionMapping): Condition[] {
  if (since === undefined) return missing(draft, path, 'after', '`since: <condition>`');
  const minutes = durationAt(draft, [...path, 'after'], after);
  return [{ is: 'after', minutes, since: conditionAt(draft, [...path, 'since'], since) }];
}

function withinAt(draft: Draft, path: Path, { within, from, to }: ConditionMapping): Condition[] {
  if (from === undefined || to === undefined)
    return missing(draft, path, 'within', '`from: <condition>` and `to: <condition>`');
  return [
    {
      is: 'within',
      minutes: durationAt(draft, [...path, 'within'], within),
      from: conditionAt(draft, [...path, 'from'], from),
      to: conditionAt(draft, [...path, 'to'], to),
    },
  ];
}

function controlAt(draft: Draft, path: Path, { control = '', is }: ConditionMapping): Condition[] {
  if (is === undefined) return missing(draft, path, 'control', '`is: on` or another mode');
  refer(draft, 'control', control, [...path, 'control']);
  checkMode(draft, [...path, 'is'], control, is);
  return [{ is: 'control', control, mode: is }];
}

export function checkMode(draft: Draft, path: Path, control: string, mode: string): void {
  const modes = draft.known.control.get(control);
  if (modes === undefined || modes.includes(mode)) return;
  report(
    draft,
    path,
    'unknown-id',
    `The control "${control}" has no mode "${mode}"; it has: ${modes.join(', ')}.`,
  );
}

function acceptedAt(draft: Draft, path: Path, { accepted, by }: ConditionMapping): Condition[] {
  if (by === undefined)
    return missing(draft, path, 'accepted', '`by: nobody`, `by: anybody` or a relying party');
  if (by !== 'nobody' && by !== 'anybody') refer(draft, 'party', by, [...path, 'by']);
  return [
    { is: 'accepted', credentials: referAll(draft, 'credential', accepted, [...path, 'accepted']), by },
  ];
}

function stockAt(draft: Draft, path: Path, { stock = '', above, below }: ConditionMapping): Condition[] {
  if (above === undefined && below === undefined)
    return missing(draft, path, 'stock', '`above:` or `below:` a number');
  refer(draft, 'stock', stock, [...path, 'stock']);
  const parts = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value * PARTS);
  return [tidy({ is: 'stock' as const, stock, above: parts(above), below: parts(below) })];
}
