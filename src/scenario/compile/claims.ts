import { conditionAt } from '../conditions.ts';
import { asList, each, isYes, itemPath, labelOf, minuteAt, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { referPart } from '../known.ts';
import type { Path } from '../places.ts';
import type { Claim, Statement } from '../table-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import type { ClaimKind } from '../vocabulary.ts';
import { pointAt, truthAt, valueAt } from './values.ts';

type ClaimInput = NonNullable<ScenarioInput['claims']>[string];
type StatementInput = NonNullable<ClaimInput['statements']>[string];

export function claimsOf(draft: Draft): Record<string, Claim> {
  return each(draft.input.claims, ['claims'], (claim, path, id) => claimOf(draft, path, claim, id));
}

function claimOf(draft: Draft, path: Path, input: ClaimInput, id: string): Claim {
  const kind = kindOf(input);
  const choices = input.choices ?? [];
  if (input['may-be']) {
    warn(
      draft,
      [...path, 'may-be'],
      'not-used',
      '`may-be` is not used yet; write `readings:` with a condition each.',
    );
  }
  return tidy<Claim>({
    label: input.label ?? labelOf(id),
    kind,
    unit: input.unit,
    basis: input.basis,
    truth:
      input.truth === undefined ? undefined : truthAt(draft, [...path, 'truth'], input.truth, kind, choices),
    atLeast: input['at-least'],
    choices: input.choices,
    statements: {
      ...each(input.statements, [...path, 'statements'], (one, at) =>
        statementOf(draft, at, one, kind, choices, id),
      ),
      ...saidOf(draft, path, input, kind, choices),
    },
    estimate: estimateOf(draft, [...path, 'estimate'], input),
    of: input.of,
    readings: readingsOf(draft, [...path, 'readings'], input),
  });
}

/** A claim of something (`of:`) is about an instant; otherwise the truth's looks decide. */
export function kindOf({ kind, of, truth }: ClaimInput): ClaimKind {
  if (kind === 'items' || kind === 'text') return 'one-of';
  if (kind !== undefined) return kind;
  if (of !== undefined || (typeof truth === 'string' && /^\d{4}-\d{2}/.test(truth))) return 'instant';
  return truth === 'yes' || truth === 'no' || typeof truth === 'boolean' ? 'yes-no' : 'number';
}

function statementOf(
  draft: Draft,
  path: Path,
  input: StatementInput,
  kind: ClaimKind,
  choices: string[],
  claim: string,
): Statement {
  let value = valueAt(draft, [...path, 'value'], input.value ?? { text: input.says ?? '' }, kind, choices);
  if (isYes(input['at-least']) && 'number' in value) value = { ...value, atLeast: true };
  if (isYes(input['at-latest']) && 'instant' in value) value = { ...value, atLatest: true };
  if (isYes(input.day) && 'instant' in value) value = { ...value, day: true };
  return tidy<Statement>({
    by: input.by ?? '',
    value,
    standing: input.standing ?? 'claimed',
    says: input.says,
    contradicts: asList(input.contradicts).map((other, index) => {
      const whole = other.includes('.') ? other : `${claim}.${other}`;
      return referPart(
        draft,
        'claim',
        whole,
        itemPath([...path, 'contradicts'], input.contradicts, index),
        true,
      );
    }),
    rounded: input.rounded,
    onTop: isYes(input['on-top']) || undefined,
  });
}

/** The short form: a list of who said what. */
function saidOf(
  draft: Draft,
  path: Path,
  input: ClaimInput,
  kind: ClaimKind,
  choices: string[],
): Record<string, Statement> {
  const said = (input.said ?? []).map((one, index): [string, Statement] => [
    `said-${index + 1}`,
    {
      by: one.by,
      value: valueAt(draft, [...path, 'said', index, 'value'], one.value, kind, choices),
      standing: 'claimed',
      contradicts: [],
    },
  ]);
  return Object.fromEntries(said);
}

function estimateOf(draft: Draft, path: Path, { estimate, label = '' }: ClaimInput): Claim['estimate'] {
  if (!estimate) return undefined;
  const [low, high] = estimate.widest ?? [];
  return tidy({
    asks: estimate.asks ?? label,
    widest:
      low === undefined || high === undefined
        ? undefined
        : ([pointAt(draft, path, low), pointAt(draft, path, high)] as [number, number]),
    scale: estimate.scale ?? 'linear',
    before: estimate.before === undefined ? undefined : minuteAt(draft, [...path, 'before'], estimate.before),
  });
}

function readingsOf(draft: Draft, path: Path, input: ClaimInput): Claim['readings'] {
  return each(input.readings, path, (reading, at, id) =>
    tidy({
      label: reading.label ?? labelOf(id),
      when: conditionAt(draft, [...at, 'when'], reading.when),
      counts: Array.isArray(reading.counts) ? reading.counts : isYes(reading.counts, true),
      day: isYes(reading.day),
      reasoning: reading.reasoning,
    }),
  );
}
