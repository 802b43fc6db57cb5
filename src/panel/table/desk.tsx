import type { SightMessage } from '../../incident/sight-types.ts';
import { memo } from '../parts/memo.ts';
import { inOrder } from './message-order.ts';
import { usePart, useTable } from './table-state.ts';

export function Desk() {
  const { session } = useTable();
  const paused = session.speed.value === 'paused';
  const messages = usePart((sight) => sight.desk);
  const over = usePart((sight) => sight.over);
  const open = over ? 0 : messages.filter(({ state }) => state === 'open').length;
  return (
    <section class="desk scroll" aria-labelledby="desk-title" data-part="desk">
      <h2 id="desk-title" class="eyebrow">
        Desk
        {open > 0 && <span class="count"> · {open} to decide</span>}
      </h2>
      {over && <Over />}
      {messages.length === 0 && (
        <p class="nothing">Nobody has called yet. Run the clock, or go to the next event.</p>
      )}
      {messages.length > 0 && open === 0 && !over && paused && (
        <p class="nothing">Nothing waits for an answer. Play a card, or let the clock run.</p>
      )}
      <ul>
        {inOrder(messages).map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </ul>
    </section>
  );
}

const MessageCard = memo(function MessageCard({ message }: { message: SightMessage }) {
  const { open } = useTable();
  // The day is said only when it is not today.
  const today = usePart((sight) => sight.clock.date);
  const { id, state, tone, time, date, from, by, says, answer, answerBy, silenceMeans } = message;
  const over = usePart((sight) => sight.over);
  const waits = state === 'open' && !over;
  return (
    <li class="message" data-tone={tone} data-state={state}>
      <p class="from">
        {date !== today && `${date}, `}
        <span class="mono">{time}</span> · {from} <span class="by">({by})</span>
      </p>
      <p class="says">{says}</p>
      {state === 'answered' && answer !== undefined && <p class="end">You answered: {answer}</p>}
      {state === 'silent' && <p class="end">Nobody answered. {answer ?? silenceMeans}</p>}
      <p class="act">
        {waits && answerBy !== undefined && (
          <span class="limit">answer by {answerBy.replace(`${today} `, '')}</span>
        )}
        <button
          type="button"
          class={waits ? 'stretched decide' : 'stretched read'}
          aria-label={`${waits ? 'Decide' : 'Read'}: ${from}, ${time}`}
          onClick={() => open({ what: 'message', id })}
        >
          {waits ? 'Decide' : 'Read'}
        </button>
      </p>
    </li>
  );
});

function Over() {
  const { debrief } = useTable();
  const ending = usePart((sight) => sight.ending);
  return (
    <div class="ending">
      <h3>{ending?.title ?? 'The exercise is over'}</h3>
      {ending && <p>{ending.text}</p>}
      <button type="button" class="button main" onClick={debrief}>
        To the debrief
      </button>
    </div>
  );
}
