import type { SightClaim } from '../../incident/sight-types.ts';
import { StandingBadge } from '../parts/badge.tsx';
import { memo } from '../parts/memo.ts';
import { usePart, useTable } from './table-state.ts';

export function Claims() {
  const claims = usePart((sight) => sight.claims);
  return (
    <section class="claims scroll" aria-labelledby="claims-title" data-part="claims">
      <h2 id="claims-title" class="eyebrow">
        Claims
      </h2>
      {claims.length === 0 && <p class="nothing">Nobody has stated anything yet.</p>}
      <ul>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

const ClaimRow = memo(function ClaimRow({ claim }: { claim: SightClaim }) {
  const { open } = useTable();
  return (
    <li class="claim">
      <span class="about">
        <button type="button" class="stretched" onClick={() => open({ what: 'claim', id: claim.id })}>
          {claim.label}
        </button>
        {claim.best !== undefined && <span class="best">{claim.best}</span>}
      </span>
      <StandingBadge standing={claim.standing} />
    </li>
  );
});
