import { useState } from 'preact/hooks';
import { Filed } from '../parts/document-page.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { bare } from '../parts/words.ts';
import { Choices } from './choices.tsx';
import { usePart, useSend, useTable } from './table-state.ts';

/** A message, and the answers it allows. */
export function MessageSheet({ id, onClose }: { id: string; onClose(): void }) {
  const message = usePart((sight) => sight.desk.find((one) => one.id === id));
  const people = usePart((sight) => sight.people);
  const { session } = useTable();
  const { refusal, send } = useSend();
  const [option, setOption] = useState<string>();
  const [why, setWhy] = useState('');
  if (!message) return null;

  const { from, to, by, date, time, says, options, answerBy, silenceMeans, state, answer, papers } = message;
  const open = state === 'open';
  const chosen = options.find((one) => one.id === option);
  const decide = () => {
    if (option === undefined) return;
    if (send({ do: 'answer', inject: id, option, ...(why.trim() && { why: why.trim() }) })) onClose();
  };
  return (
    <Sheet
      title={from}
      light={!open}
      eyebrow={`${date}, ${time} · ${by} to ${to.map((who) => people.find((one) => one.id === who)?.short ?? who).join(', ')}`}
      error={refusal}
      onClose={onClose}
      foot={
        open && (
          <>
            <p class="grow muted">
              {chosen
                ? chosen.work === undefined
                  ? 'Takes none of the team’s time.'
                  : `Takes ${chosen.work}.`
                : 'Choose an answer.'}
            </p>
            <button
              type="button"
              class="button move"
              disabled={!chosen?.legal || session.sight.value.over}
              onClick={decide}
            >
              Decide
            </button>
          </>
        )
      }
    >
      <blockquote class="letter">{says}</blockquote>
      {papers !== undefined && papers.length > 0 && (
        <section class="on-file" aria-label="What it is about">
          <h3 class="eyebrow">What it is about</h3>
          {papers.map((page) => (
            <Filed key={page.id} page={page} />
          ))}
        </section>
      )}
      {open && (answerBy !== undefined || silenceMeans !== undefined) && (
        <p class="muted">
          {answerBy !== undefined && `Answer by ${answerBy}. `}
          {silenceMeans !== undefined && `Silence means: ${bare(silenceMeans)}.`}
        </p>
      )}
      {open && (
        <Choices
          legend="Your answer"
          silent
          name="answer"
          choices={options.map((one) => ({ ...one, aside: one.work ?? 'no time' }))}
          chosen={option}
          onChoose={setOption}
        />
      )}
      {open && (
        <label class="field">
          <span class="label">
            Why? <span class="muted">One line for the debrief{chosen?.reason ? '' : ', if you like'}.</span>
          </span>
          <input type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </label>
      )}
      {state === 'answered' && answer !== undefined && (
        <p class="note">
          <strong>You answered:</strong> {answer}
        </p>
      )}
      {state === 'silent' && (
        <p class="note">
          <strong>Nobody answered in time.</strong> {answer ?? silenceMeans}
        </p>
      )}
    </Sheet>
  );
}
