import { useState } from 'preact/hooks';
import type { SightCard } from '../../../../incident/sight-types.ts';
import { formatMinutes } from '../../../parts/numbers.ts';
import { Choices } from '../../choices.tsx';
import { usePart } from '../../table-state.ts';

/** What a card asks besides the rule. */
interface CardAnswers {
  given: { option?: string; reason?: string };
  give(more: CardAnswers['given']): void;
}

export function useCardAnswers(): CardAnswers {
  const [given, setGiven] = useState<CardAnswers['given']>({});
  return { given, give: (more) => setGiven({ ...given, ...more }) };
}

/** Why the card cannot be played as it is. */
export function cardMissing(card: SightCard | undefined, { given }: CardAnswers): string | undefined {
  if (!card) return 'Nobody can do this yet.';
  if (!card.legal) return card.why ?? 'Nobody can do this now.';
  if (card.options.length > 0 && given.option === undefined) return 'Choose how.';
  return card.asksReason && (given.reason ?? '').trim() === '' ? 'Write why.' : undefined;
}

/** Who does it, how long it takes, what it costs. */
export function CardCost({ card, answers }: { card: SightCard; answers: CardAnswers }) {
  const people = usePart((sight) => sight.people);
  const now = card.whoNow.flatMap((who) => people.find(({ id, short }) => id === who || short === who) ?? []);
  const [earliest, latest] = card.endsBetween;
  return (
    <div class="card-cost">
      <p>
        <span class="muted">The card</span> <strong>{card.title}</strong>
      </p>
      <dl class="facts">
        <dt>Takes</dt>
        <dd>
          {card.takes}
          {card.callOutMinutes > 0 &&
            `, and ${formatMinutes(card.callOutMinutes)} until the people are there`}
          {card.legal &&
            ` · would end ${earliest === latest ? earliest : `between ${earliest} and ${latest}`}`}
        </dd>
        <dt>Who</dt>
        <dd>
          {card.who === '' ? 'nobody: it runs alone' : card.who}
          {now.length > 0 && (
            <span class="muted"> · {now.map(({ title, word }) => `${title} (${word})`).join(', ')}</span>
          )}
        </dd>
        {card.price !== undefined && (
          <>
            <dt>Price</dt>
            <dd>{card.price}</dd>
          </>
        )}
      </dl>
      {card.options.length > 0 && (
        <Choices
          legend="How?"
          name={`how-${card.id}`}
          choices={card.options}
          chosen={answers.given.option}
          onChoose={(option) => answers.give({ option })}
        />
      )}
      {card.asksReason && (
        <label class="field">
          <span class="label">Why now?</span>
          <textarea
            rows={2}
            value={answers.given.reason ?? ''}
            onInput={({ currentTarget }) => answers.give({ reason: currentTarget.value })}
            maxLength={2000}
          />
        </label>
      )}
    </div>
  );
}
