import type { Notes, Participant } from '../../../debrief/report/notes.ts';
import type { NotesState } from '../use-notes.ts';

const LONGEST = 120;
const PARTS: Record<Participant['as'], string> = {
  player: 'played',
  observer: 'observed',
  facilitator: 'facilitated',
};

export function PeopleForm({ notes, seats }: { notes: NotesState; seats: string[] }) {
  const { participants, exercise = {} } = notes.notes;
  const setExercise = (part: NonNullable<Notes['exercise']>) =>
    notes.change({ exercise: { ...exercise, ...part } });
  const setOne = (at: number, part: Partial<Participant>) =>
    notes.change({
      participants: participants.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <div class="people-form">
      <div class="row">
        <Field
          label="Name of the exercise"
          value={exercise.title}
          onInput={(title) => setExercise({ title })}
        />
        <Field label="Place" value={exercise.place} onInput={(place) => setExercise({ place })} />
        <Field label="Day" type="date" value={exercise.held} onInput={(held) => setExercise({ held })} />
      </div>
      <ul>
        {participants.map((one, at) => (
          <li key={at} class="row">
            <Field label={`Name ${at + 1}`} value={one.name} onInput={(name) => setOne(at, { name })} />
            <Field
              label={`Role ${at + 1}`}
              value={one.role}
              suggestions="report-seats"
              onInput={(role) => setOne(at, { role })}
            />
            <label class="field">
              <span class="label">Part {at + 1}</span>
              <select
                value={one.as}
                onChange={(event) => setOne(at, { as: event.currentTarget.value as Participant['as'] })}
              >
                {(Object.keys(PARTS) as Participant['as'][]).map((as) => (
                  <option key={as} value={as}>
                    {PARTS[as]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="button small"
              aria-label={`Take person ${at + 1} off the list`}
              onClick={() => notes.change({ participants: participants.filter((_, index) => index !== at) })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <datalist id="report-seats">
        {seats.map((seat) => (
          <option key={seat} value={seat}>
            {seat}
          </option>
        ))}
      </datalist>
      <button
        type="button"
        class="button small"
        onClick={() =>
          notes.change({ participants: [...participants, { name: '', role: '', as: 'player' }] })
        }
      >
        Add a person
      </button>
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string | undefined;
  type?: 'text' | 'date';
  suggestions?: string;
  onInput(value: string): void;
}

export function Field({ label, value, type = 'text', suggestions, onInput }: FieldProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input
        type={type}
        value={value ?? ''}
        maxLength={LONGEST}
        list={suggestions}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
