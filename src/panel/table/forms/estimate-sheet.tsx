import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';
import { ChanceEstimate } from './estimate-chance.tsx';
import { DaysEstimate } from './estimate-days.tsx';
import { NumberEstimate } from './estimate-number.tsx';

/** What nobody knows yet, said with honest doubt. One form for each kind of claim. */
export function EstimateSheet({ id, onClose }: { id?: string | undefined; onClose(): void }) {
  const claims = usePart((sight) => sight.claims.filter((claim) => claim.estimate));
  const [chosen, choose] = useState(id ?? claims[0]?.id);
  const claim = claims.find((one) => one.id === chosen) ?? claims[0];
  if (!claim?.estimate) {
    return (
      <Sheet title="Nothing to estimate yet" light onClose={onClose}>
        <p>An estimate can be stated once somebody has claimed something.</p>
      </Sheet>
    );
  }
  const picker = claims.length > 1 && (
    <label class="field">
      <span class="label">About</span>
      <select value={claim.id} onChange={(event) => choose(event.currentTarget.value)}>
        {claims.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
            {one.estimate?.word === undefined ? '' : `: ${one.estimate.word}`}
          </option>
        ))}
      </select>
    </label>
  );
  const form = { claim, estimate: claim.estimate, picker, onClose };
  if (claim.kind === 'number') return <NumberEstimate key={claim.id} {...form} />;
  if (claim.kind === 'instant') return <DaysEstimate key={claim.id} {...form} />;
  return <ChanceEstimate key={claim.id} {...form} />;
}
