import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { SightQuery } from '../../../incident/sight-types.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart, useSend } from '../table-state.ts';
import { Terms } from '../terms.tsx';

/** A rule that says which ones are forged: choose its signs, try it in shadow, then enforce it. */
export function RuleSheet({ id, onClose }: { id?: string | undefined; onClose(): void }) {
  const queries = usePart((sight) => sight.queries);
  const [chosen, choose] = useState(id ?? queries[0]?.id);
  const query = queries.find((one) => one.id === chosen);
  if (!query) return null;
  const picker = queries.length > 1 && (
    <label class="field">
      <span class="label">Rule</span>
      <select value={query.id} onChange={(event) => choose(event.currentTarget.value)}>
        {queries.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
  return <RuleForm key={query.id} query={query} picker={picker} onClose={onClose} />;
}

const MODE_WORDS: Record<SightQuery['mode'], string> = {
  none: 'The rule does not run.',
  shadow: 'The rule runs in shadow: it flags, and stops nobody.',
  enforce: 'The rule is enforced: what it flags is refused.',
};

function RuleForm({
  query,
  picker,
  onClose,
}: {
  query: SightQuery;
  picker: ComponentChildren;
  onClose(): void;
}) {
  const { refusal, send } = useSend();
  const [terms, setTerms] = useState(query.chosen);
  const set = (mode: 'shadow' | 'enforce' | 'off') => {
    if (send({ do: 'rule', query: query.id, terms, mode })) onClose();
  };
  const none = terms.length === 0;
  const changed = terms.length !== query.chosen.length || terms.some((term) => !query.chosen.includes(term));
  return (
    <Sheet
      title="Detection rule"
      eyebrow={query.store}
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">
            {query.why ?? (none ? 'Choose at least one sign.' : MODE_WORDS[query.mode])}
          </p>
          {query.mode !== 'none' && (
            <button type="button" class="button" onClick={() => set('off')}>
              Switch off
            </button>
          )}
          <button type="button" class="button" disabled={!query.canRun || none} onClick={() => set('shadow')}>
            Run in shadow
          </button>
          <button
            type="button"
            class="button move"
            disabled={!query.canEnforce || none}
            onClick={() => set('enforce')}
          >
            Enforce
          </button>
        </>
      }
    >
      {picker}
      <Terms query={query} chosen={terms} onChange={setTerms} />
      <section aria-live="polite">
        <h3 class="eyebrow">In shadow</h3>
        <ShadowResult query={query} />
        {changed && query.flagged !== undefined && (
          <p class="muted">This was with other signs. Run it again to see.</p>
        )}
      </section>
    </Sheet>
  );
}

function ShadowResult({ query: { flagged, ofRows, honestGuess } }: { query: SightQuery }) {
  if (flagged === undefined) return <p class="muted">Not run yet. In shadow nobody is stopped.</p>;
  return (
    <>
      <p class="lead">
        It flags <strong class="mono">{flagged.toLocaleString('en-US')}</strong>
        {ofRows !== undefined && ofRows > 0 && (
          <>
            {' '}
            of {ofRows.toLocaleString('en-US')} rows,{' '}
            {((flagged / ofRows) * 100).toFixed(flagged / ofRows < 0.01 ? 2 : 1)} %
          </>
        )}
        .
      </p>
      {honestGuess !== undefined && <p class="note">{honestGuess}</p>}
    </>
  );
}
