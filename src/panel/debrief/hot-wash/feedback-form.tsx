import { useState } from 'preact/hooks';
import { FEEDBACK } from '../../../debrief/report/note-words.ts';
import type { FeedbackStatement } from '../../../debrief/report/note-words.ts';
import type { Feedback } from '../../../debrief/report/notes.ts';
import type { NotesState } from '../use-notes.ts';

const MARKS = [1, 2, 3, 4, 5];
const MOST = 200;
const EMPTY: Feedback = { marks: {} };

/** Five minutes, one form a person, without a name. */
export function FeedbackForm({ notes }: { notes: NotesState }) {
  const { feedback } = notes.notes;
  const [form, setForm] = useState(EMPTY);
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
      <FeedbackFields form={form} onChange={setForm} />
      <button type="button" class="button" disabled={isEmpty(form) || feedback.length >= MOST} onClick={put}>
        Hand the form in
      </button>
    </section>
  );
}

/** Nothing is marked and nothing is written. */
export const isEmpty = ({ marks, stay, change }: Feedback): boolean =>
  Object.keys(marks).length === 0 && !stay?.trim() && !change?.trim();

interface FieldsProps {
  form: Feedback;
  onChange(form: Feedback): void;
}

export function FeedbackFields({ form, onChange }: FieldsProps) {
  return (
    <>
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
                  onChange={() => onChange({ ...form, marks: { ...form.marks, [id]: mark } })}
                />
                <span>{mark}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Text label="What should stay?" value={form.stay} onInput={(stay) => onChange({ ...form, stay })} />
      <Text
        label="What should change?"
        value={form.change}
        onInput={(change) => onChange({ ...form, change })}
      />
    </>
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
