import { usePart, useTable } from './table-state.ts';

/** The last word of the adviser, and a way to ask for the next. */
export function Hints() {
  const { session, settings } = useTable();
  const last = usePart((sight) => sight.hints.at(-1)?.says);
  const isOffered = settings?.value.hints !== 'off';
  const waiting = usePart((sight) => sight.hintWaiting && !sight.over) && isOffered;
  if (last === undefined && !waiting) return null;
  return (
    <section
      class="hints"
      aria-label="Adviser"
      data-part="desk"
      data-said={last === undefined ? 'no' : 'yes'}
    >
      {last !== undefined && <p class="note">{last}</p>}
      {waiting && (
        <button type="button" class="button quiet small" onClick={() => session.send({ do: 'hint' })}>
          Ask the adviser
        </button>
      )}
    </section>
  );
}
