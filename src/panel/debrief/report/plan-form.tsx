import type { Action } from '../../../debrief/report/notes.ts';
import type { PlanLine } from '../../../debrief/report/report-types.ts';
import type { NotesState } from '../use-notes.ts';
import { Field } from './people-form.tsx';

/** What cost most comes first; the rest waits for who wants all of it. */
const MOST_LINES = 12;

export function PlanForm({ notes, plan }: { notes: NotesState; plan: PlanLine[] }) {
  const { actions } = notes.notes;
  const set = (rule: string, part: Partial<Action>) => {
    const known = actions.find((one) => one.rule === rule) ?? { rule };
    notes.change({ actions: [...actions.filter((one) => one.rule !== rule), { ...known, ...part }] });
  };
  if (plan.length === 0) return <p>Nothing cost any points.</p>;
  return (
    <ol class="plan-form">
      {plan.slice(0, MOST_LINES).map(({ rule, area, recommendation, says, owner, due }) => (
        <li key={rule}>
          <p>
            <b>{area}</b> <span class="fine">{recommendation}</span>
          </p>
          <div class="row">
            <Field
              label={`What to do: ${area}`}
              value={says}
              onInput={(value) => set(rule, { says: value })}
            />
            <Field label={`Owner: ${area}`} value={owner} onInput={(value) => set(rule, { owner: value })} />
            <Field
              label={`By: ${area}`}
              type="date"
              value={due}
              onInput={(value) => set(rule, { due: value })}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
