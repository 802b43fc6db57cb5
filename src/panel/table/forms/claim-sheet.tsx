import '../../../../assets/styles/forms.css';
import { StandingBadge } from '../../parts/badge.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart, useTable } from '../table-state.ts';

/** Everything that was said about one thing, newest first. */
export function ClaimSheet({ id, onClose }: { id: string; onClose(): void }) {
  const { open } = useTable();
  const claim = usePart((sight) => sight.claims.find((one) => one.id === id));
  if (!claim) return null;
  const { label, unit, standing, best, statements, estimate } = claim;
  return (
    <Sheet
      title={label}
      eyebrow={unit === undefined ? 'Claim' : `Claim · counted in ${unit}`}
      light
      onClose={onClose}
      foot={
        estimate && (
          <>
            <p class="grow">
              <span class="muted">Your estimate:</span> {estimate.word ?? 'not stated yet'}
            </p>
            <button type="button" class="button main" onClick={() => open({ what: 'estimate', id })}>
              State an estimate
            </button>
          </>
        )
      }
    >
      <p class="lead">
        {best ?? 'Nothing is known.'} <StandingBadge standing={standing} />
      </p>
      {statements.length > 0 && (
        <ol class="statements">
          {statements
            .toSorted((a, b) => b.minute - a.minute)
            .map((one) => (
              <li key={one.id} data-standing={one.standing}>
                <p class="muted">
                  <span class="mono">{one.time}</span> · {one.by}
                </p>
                <p>
                  <strong>{one.value}</strong> <StandingBadge standing={one.standing} />
                </p>
                {one.says !== undefined && <p>{one.says}</p>}
              </li>
            ))}
        </ol>
      )}
    </Sheet>
  );
}
