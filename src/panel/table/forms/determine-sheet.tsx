import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import type { SightDetermination } from '../../../incident/sight-types.ts';
import { countWords } from '../../parts/numbers.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useForm, usePart } from '../table-state.ts';

const FEWEST_WORDS = 12;

/** A judgement with a written reason. Some start a clock, and none is taken back. */
export function DetermineSheet({ id, onClose }: { id?: string | undefined; onClose(): void }) {
  const all = usePart((sight) => sight.determinations);
  const open = all.filter(({ made }) => !made);
  const [chosen, choose] = useState(id ?? open[0]?.id);
  const one = open.find((each) => each.id === chosen) ?? open[0];
  const made = all.filter((each) => each.made);
  const [draft, setDraft, { refusal, commit }] = useForm(
    'determine',
    () => ({ verdict: '', reason: '' }),
    onClose,
  );
  const words = countWords(draft.reason);
  const missing = !one?.verdicts.some((verdict) => verdict.id === draft.verdict)
    ? 'Choose a verdict.'
    : words < FEWEST_WORDS
      ? `Write why, in at least ${FEWEST_WORDS} words: ${words} so far.`
      : undefined;
  const determine = () => {
    if (one) commit({ do: 'determine', what: one.id, verdict: draft.verdict, reason: draft.reason.trim() });
  };
  return (
    <Sheet
      title={one?.label ?? 'Determinations'}
      eyebrow="Determine"
      error={refusal}
      onClose={onClose}
      foot={
        one && (
          <>
            <p class="grow muted">{missing ?? 'It is written down with the hour, and stays.'}</p>
            <button type="button" class="button move" disabled={missing !== undefined} onClick={determine}>
              Determine
            </button>
          </>
        )
      }
    >
      {open.length > 1 && (
        <label class="field">
          <span class="label">What to judge</span>
          <select
            value={one?.id}
            onChange={(event) => {
              choose(event.currentTarget.value);
              setDraft({ ...draft, verdict: '' });
            }}
          >
            {open.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {one && (
        <>
          <fieldset class="choices">
            <legend>{one.asks}</legend>
            {one.verdicts.map((verdict) => (
              <label key={verdict.id} class="choice">
                <input
                  type="radio"
                  name="verdict"
                  checked={draft.verdict === verdict.id}
                  onChange={() => setDraft({ ...draft, verdict: verdict.id })}
                />
                <span class="title">{verdict.label}</span>
              </label>
            ))}
          </fieldset>
          <label class="field">
            <span class="label">
              Why? <span class="muted">What you knew, and what followed from it.</span>
            </span>
            <textarea
              rows={4}
              value={draft.reason}
              onInput={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
            />
          </label>
        </>
      )}
      {made.length > 0 && <Made made={made} />}
    </Sheet>
  );
}

function Made({ made }: { made: SightDetermination[] }) {
  return (
    <section>
      <h3 class="eyebrow">Already determined</h3>
      {made.map(({ id, label, made: done }) => (
        <p key={id}>
          <span class="muted mono">{done?.time}</span> {label.endsWith('?') ? label : `${label}:`}{' '}
          <strong>{done?.verdict}</strong>. {done?.reason}
        </p>
      ))}
    </section>
  );
}
