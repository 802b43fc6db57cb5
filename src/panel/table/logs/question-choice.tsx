import { useLogDesk } from './desk-context.ts';

/** Which question is worked on, where the scenario asks several. */
export function QuestionChoice() {
  const { draft, queries, query } = useLogDesk();
  if (queries.length < 2) return null;
  return (
    <label class="field narrow-field">
      <span class="label">Question</span>
      <select value={query?.id} onChange={({ currentTarget }) => (draft.query.value = currentTarget.value)}>
        {queries.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
