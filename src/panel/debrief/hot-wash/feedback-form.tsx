import { useState } from 'preact/hooks';
import { FEEDBACK } from '../../../debrief/report/notes.ts';
import type { Feedback, FeedbackStatement } from '../../../debrief/report/notes.ts';
import type { NotesState } from '../use-notes.ts';

const MARKS = [1, 2, 3, 4, 5];
const MOST = 200;
const EMPTY: Feedback = { marks: {} };

/** Five minutes, one form a person, without a name. */
export function FeedbackForm({ notes }: { notes: NotesState }) {
  const { feedback } = notes.notes;
  const [form, setForm] = useState(EMPTY);
  const isEmpty = Object.keys(form.marks).length === 0 && !form.stay?.trim() && !form.change?.trim();
  const put = () => {
    notes.change({ feedback: [...feedback, form] });
    setForm(EMPTY);
  };
  return (
    <section class="feedback" aria-label="Feedback">
      <h2>Feedback, five minutes</h2>
      <p class="fine">
        One form a person, without a name. 1 is not at all, 5 is fully.{' '}
        {feedback.length === 1 ? 'One form is in.' : `${feedback.length} forms are in.`}
      </p>
      {(Object.keys(FEEDBACK) as FeedbackStatement[]).map((id) => (
        <fieldset key={id} class="statement">
          <legend>{FEEDBACK[id]}</legend>
          <div class="marks">
            {MARKS.map((mark) => (
              <label key={mark} class="mark">
                <input
                  type="radio"
                  name={`feedback-${id}`}
                  checked={form.marks[id] === mark}
                  onChange={() => setForm({ ...form, marks: { ...form.marks, [id]: mark } })}
                />
                <span>{mark}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Text label="What should stay?" value={form.stay} onInput={(stay) => setForm({ ...form, stay })} />
      <Text
        label="What should change?"
        value={form.change}
        onInput={(change) => setForm({ ...form, change })}
      />
      <button type="button" class="button" disabled={isEmpty || feedback.length >= MOST} onClick={put}>
        Hand the form in
      </button>
    </section>
  );
}

function Text({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string | undefined;
  onInput(value: string): void;
}) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <textarea
        rows={2}
        maxLength={2000}
        value={value ?? ''}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
