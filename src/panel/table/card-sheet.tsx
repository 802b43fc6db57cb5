import { useState } from 'preact/hooks';
import type { SightCard } from '../../incident/sight-types.ts';
import { formatMinutes } from '../parts/numbers.ts';
import { Sheet } from '../parts/sheet.tsx';
import { Choices } from './choices.tsx';
import { KIND_WORDS } from './kinds.ts';
import { usePart, useSend, useTable } from './table-state.ts';

/** All about a card, and the button that plays it. */
export function CardSheet({ id, onClose }: { id: string; onClose(): void }) {
  const card = usePart((sight) => [...sight.hand, ...sight.drawer].find((one) => one.id === id));
  const { open } = useTable();
  const { refusal, send } = useSend();
  const [option, setOption] = useState<string>();
  const [reason, setReason] = useState('');
  if (!card) return null;

  const missing = missingOf(card, option, reason);
  const play = () => {
    const move = {
      do: 'play' as const,
      card: id,
      ...(option !== undefined && { option }),
      ...(card.asksReason && { reason: reason.trim() }),
    };
    if (send(move)) onClose();
  };
  return (
    <Sheet
      title={card.title}
      eyebrow={KIND_WORDS[card.kind]}
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">{card.legal ? (missing ?? 'It has its effect when it ends.') : card.why}</p>
          {card.asksQuery === undefined ? (
            <button
              type="button"
              class="button move"
              disabled={!card.legal || missing !== undefined}
              onClick={play}
            >
              Play · {card.takes}
            </button>
          ) : (
            <button type="button" class="button move" onClick={() => open({ what: 'logs', tab: 'rule' })}>
              Write the rule at the log desk
            </button>
          )}
        </>
      }
    >
      <p class="lead">{card.text}</p>
      <Facts card={card} />
      {card.options.length > 0 && (
        <Choices legend="How?" name="how" choices={card.options} chosen={option} onChoose={setOption} />
      )}
      {card.asksReason && (
        <label class="field">
          <span class="label">Why now?</span>
          <textarea rows={3} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
      )}
    </Sheet>
  );
}

function missingOf(card: SightCard, option: string | undefined, reason: string): string | undefined {
  if (card.options.length > 0 && option === undefined) return 'Choose how.';
  if (card.asksReason && reason.trim() === '') return 'Write why.';
  return undefined;
}

function Facts({ card }: { card: SightCard }) {
  const people = usePart((sight) => sight.people);
  const now = card.whoNow.flatMap((who) => people.find((one) => one.id === who || one.short === who) ?? []);
  const [earliest, latest] = card.endsBetween;
  return (
    <dl class="facts">
      <dt>Takes</dt>
      <dd>
        {card.takes}
        {card.partTime && ', part of their day'}
        {card.callOutMinutes > 0 && `, and ${formatMinutes(card.callOutMinutes)} until the people are there`}
      </dd>
      <dt>Who</dt>
      <dd>
        {card.who === '' ? 'nobody: it runs alone' : card.who}
        {now.length > 0 && (
          <span class="muted"> · now: {now.map(({ title, word }) => `${title} (${word})`).join(', ')}</span>
        )}
      </dd>
      {card.legal && (
        <>
          <dt>Would end</dt>
          <dd>{earliest === latest ? earliest : `between ${earliest} and ${latest}`}</dd>
        </>
      )}
      {card.uses !== undefined && (
        <>
          <dt>Uses</dt>
          <dd>
            {card.uses}
            {card.usesOf !== undefined && <span class="muted"> · {card.usesOf}</span>}
          </dd>
        </>
      )}
      {card.price !== undefined && (
        <>
          <dt>Price</dt>
          <dd>{card.price}</dd>
        </>
      )}
      {!card.legal && card.why !== undefined && (
        <>
          <dt>Not now</dt>
          <dd class="toned" data-tone="unproven">
            {card.why}
          </dd>
        </>
      )}
    </dl>
  );
}
