import type { SightQuery } from '../../incident/sight-types.ts';

/** Signs a rule looks for. All that are ticked must hold. */
export function Terms(props: { query: SightQuery; chosen: string[]; onChange(chosen: string[]): void }) {
  const { query, chosen, onChange } = props;
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="choices">
      <legend>{query.label}</legend>
      <p class="muted">Looks in: {query.store}. A card is flagged when every ticked sign holds.</p>
      {query.terms.map(({ id, label, legal, why }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!legal}
            onChange={() => toggle(id)}
          />
          <span class="grow">
            <span class="title">{label}</span>
            {!legal && why !== undefined && <span class="why">{why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
