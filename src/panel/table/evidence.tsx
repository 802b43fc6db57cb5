import { usePart, useTable } from './table-state.ts';

export function Evidence() {
  const { open } = useTable();
  const stores = usePart((sight) => sight.evidence);
  if (stores.length === 0) return null;
  return (
    <section class="stores scroll" aria-labelledby="stores-title" data-part="clocks">
      <h2 id="stores-title" class="eyebrow">
        <button type="button" class="stretched" onClick={() => open({ what: 'evidence' })}>
          Evidence
        </button>
      </h2>
      <ul>
        {stores.map(({ id, label, word, tone }) => (
          <li key={id}>
            {label}{' '}
            <strong class="toned" data-tone={tone}>
              {word}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
