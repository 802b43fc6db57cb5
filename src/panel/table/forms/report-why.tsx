/** The rules ask for as many. */
export const WHY_WORDS = 3;

/** The reason that a correction or a withdrawal carries. */
export function Why({ what, why, onChange }: { what: string; why: string; onChange(why: string): void }) {
  return (
    <label class="field">
      <span class="label">{what}</span>
      <textarea
        rows={2}
        maxLength={500}
        value={why}
        placeholder="The archive was read to its first day"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
