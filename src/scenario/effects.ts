import { checkMode, whetherAt } from './conditions.ts';
import { asList, report, spanAt, tidy } from './draft.ts';
import type { Draft } from './draft.ts';
import { refer, referAll, referAllOr, referPart } from './known.ts';
import type { Path } from './places.ts';
import { PARTS } from './vocabulary.ts';
import type { Effect, EffectVerb } from './grammar.ts';
import { EFFECT_VERBS } from './schema/effect.ts';
import type { EffectInput } from './schema/effect.ts';

export function effectsAt(
  draft: Draft,
  path: Path,
  input: EffectInput | EffectInput[] | undefined,
): Effect[] {
  return asList(input).flatMap((effect, index) =>
    effectAt(draft, Array.isArray(input) ? [...path, index] : path, effect),
  );
}

function effectAt(draft: Draft, path: Path, input: EffectInput): Effect[] {
  const verbs = Object.keys(EFFECT_VERBS).filter((verb) => Object.hasOwn(input, verb));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) {
    const found = verb === undefined ? 'no verb' : `${verbs.join(' and ')} in one effect`;
    report(
      draft,
      path,
      'effect',
      `Found ${found}; accepted: exactly one of ${Object.keys(EFFECT_VERBS).join(', ')}.`,
    );
    return [];
  }
  strangers(draft, path, input, verb);
  const around = tidy({
    if: whetherAt(draft, path, input),
    after: input.after === undefined ? undefined : spanAt(draft, [...path, 'after'], input.after),
  });
  return verbAt(draft, path, input, verb).map((done) => ({ ...around, ...done }));
}

/** Words that belong to another verb. */
function strangers(draft: Draft, path: Path, input: EffectInput, verb: string): void {
  const accepted = ['if', 'unless', 'after', verb, ...(EFFECT_VERBS[verb] ?? [])];
  for (const word of Object.keys(input).filter((one) => !accepted.includes(one))) {
    report(draft, [...path, word], 'effect', `\`${word}\` says nothing beside \`${verb}\`.`);
  }
}

function verbAt(draft: Draft, path: Path, input: EffectInput, verb: string): EffectVerb[] {
  const here = [...path, verb];
  switch (verb) {
    case 'learn':
      return asList(input.learn).map((statement, index) => ({
        do: 'learn',
        statement: referPart(
          draft,
          'claim',
          statement,
          Array.isArray(input.learn) ? [...here, index] : here,
          true,
        ),
      }));
    case 'switch':
      return [switchAt(draft, path, input)];
    case 'issue':
      return referAll(draft, 'credential', input.issue, here).map((credential) => ({
        do: 'issue',
        credential,
      }));
    case 'retire':
      return [{ do: 'retire', credentials: referAll(draft, 'credential', input.retire, here) }];
    case 'refresh':
      return [{ do: 'refresh', parties: referAllOr(draft, 'party', input.refresh ?? [], here) }];
    case 'hold':
      return [{ do: 'hold', stores: referAllOr(draft, 'evidence', input.hold ?? [], here) }];
    case 'check':
      return [{ do: 'check', stores: referAllOr(draft, 'evidence', input.check ?? [], here) }];
    case 'lose':
      return [{ do: 'lose', store: refer(draft, 'evidence', input.lose ?? '', here) }];
    case 'trim':
      return [
        tidy({
          do: 'lose' as const,
          store: refer(draft, 'evidence', input.trim ?? '', here),
          days: daysOf(draft, path, input),
        }),
      ];
    case 'move':
      return [moveAt(draft, path, input)];
    case 'send':
      return [{ do: 'send', inject: refer(draft, 'inject', input.send ?? '', here) }];
    case 'start':
      return [startAt(draft, path, input)];
    case 'leave':
      return [
        { do: 'leave', cards: input.leave === 'all' ? 'all' : referAll(draft, 'card', input.leave, here) },
      ];
    case 'bring':
      return [{ do: 'bring', person: refer(draft, 'person', input.bring ?? '', here) }];
    case 'adjudicate':
      return [{ do: 'adjudicate', claim: refer(draft, 'claim', input.adjudicate ?? '', here) }];
    case 'tell':
      return [{ do: 'tell', audience: refer(draft, 'audience', input.tell ?? '', here) }];
    default:
      return [{ do: 'note', tag: input.note ?? '', says: input.says ?? '' }];
  }
}

function switchAt(draft: Draft, path: Path, input: EffectInput): EffectVerb {
  const control = refer(draft, 'control', input.switch ?? '', [...path, 'switch']);
  const mode = input.to ?? 'on';
  checkMode(draft, [...path, 'to'], control, mode);
  return { do: 'switch', control, mode };
}

function daysOf(draft: Draft, path: Path, input: EffectInput): number | undefined {
  if (input.days === undefined) report(draft, path, 'effect', '`trim` needs `days:` beside it.');
  return input.days;
}

function moveAt(draft: Draft, path: Path, input: EffectInput): EffectVerb {
  const stock = (word: 'out-of' | 'into'): string | undefined =>
    input[word] === undefined ? undefined : refer(draft, 'stock', input[word], [...path, word]);
  const [outOf, into] = [stock('out-of'), stock('into')];
  if (outOf === undefined && into === undefined) {
    report(draft, path, 'effect', '`move` needs `out-of:` or `into:` a stock beside it.');
  }
  if (input.move === 'all' && outOf === undefined)
    report(draft, path, 'effect', '`move: all` needs `out-of:` beside it.');
  const amount = typeof input.move === 'number' ? Math.round(input.move * PARTS) : ('all' as const);
  return tidy({ do: 'move' as const, amount, outOf, into });
}

function startAt(draft: Draft, path: Path, input: EffectInput): EffectVerb {
  const card = refer(draft, 'card', input.start ?? '', [...path, 'start']);
  if (input.option !== undefined)
    referPart(draft, 'card', `${card}.${input.option}`, [...path, 'option'], true);
  return tidy({ do: 'start' as const, card, option: input.option });
}
