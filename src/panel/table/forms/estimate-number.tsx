import { formatExact, parseAmount } from '../../parts/numbers.ts';
import { useForm } from '../table-state.ts';
import { EstimateFrame } from './estimate-frame.tsx';
import type { EstimateFormProps } from './estimate-frame.tsx';
import { RangeField } from './range-field.tsx';

export function NumberEstimate({ claim, estimate, picker, onClose }: EstimateFormProps) {
  const [range, setRange, { refusal, commit }] = useForm(
    `estimate:${claim.id}`,
    () => ({
      low: estimate.low === undefined ? '' : formatExact(estimate.low),
      high: estimate.high === undefined ? '' : formatExact(estimate.high),
    }),
    onClose,
  );
  const low = parseAmount(range.low);
  const high = parseAmount(range.high);
  const state = () => {
    if (low === undefined || high === undefined) return;
    commit({ do: 'estimate', claim: claim.id, low, high });
  };
  return (
    <EstimateFrame
      claim={claim}
      picker={picker}
      asks={estimate.asks}
      refusal={refusal}
      missing={missingOf(low, high)}
      onState={state}
      onClose={onClose}
    >
      <p>
        Give the range that you would bet on four times out of five. A range that misses costs most; a wide
        one always costs a little.
      </p>
      <RangeField
        {...range}
        widest={estimate.widest}
        scale={estimate.scale}
        unit={claim.unit}
        onChange={(from, to) => setRange({ low: from, high: to })}
      />
    </EstimateFrame>
  );
}

function missingOf(low: number | undefined, high: number | undefined): string | undefined {
  if (low === undefined || high === undefined) return 'Give both ends.';
  return low > high ? 'The lower end lies above the upper end.' : undefined;
}
