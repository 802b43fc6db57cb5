import { formatExact, fromShare, parseAmount, toShare } from '../../parts/numbers.ts';

interface RangeFieldProps {
  low: string;
  high: string;
  widest: readonly [number, number];
  scale: 'log' | 'linear';
  unit?: string | undefined;
  onChange(low: string, high: string): void;
}

const STEPS = 1000;
/** Nobody needs to be told how to type numbers below it. */
const SMALL = 1000;

/** Two ends of a range: typed, or drawn with two sliders over one line. */
export function RangeField({ low, high, widest, scale, unit, onChange }: RangeFieldProps) {
  const from = parseAmount(low);
  const to = parseAmount(high);
  const lowShare = toShare(from ?? widest[0], widest, scale);
  const highShare = toShare(to ?? widest[1], widest, scale);
  const isSmall = widest[1] < SMALL;
  const amount = (step: string) => formatExact(fromShare(Number(step) / STEPS, widest, scale));
  return (
    <div class="range-field">
      <div class="sliders" style={{ '--from': lowShare, '--to': highShare }}>
        <span class="line" aria-hidden="true" />
        <input
          type="range"
          aria-label="Lower end"
          aria-valuetext={`${low || amount('0')} ${unit ?? ''}`}
          max={STEPS}
          value={Math.round(lowShare * STEPS)}
          onInput={(event) =>
            onChange(
              amount(String(Math.min(Number(event.currentTarget.value), highShare * STEPS))),
              high || amount(String(STEPS)),
            )
          }
        />
        <input
          type="range"
          aria-label="Upper end"
          aria-valuetext={`${high || amount(String(STEPS))} ${unit ?? ''}`}
          max={STEPS}
          value={Math.round(highShare * STEPS)}
          onInput={(event) =>
            onChange(
              low || amount('0'),
              amount(String(Math.max(Number(event.currentTarget.value), lowShare * STEPS))),
            )
          }
        />
      </div>
      <div class="ends">
        <AmountField
          label="At least"
          value={low}
          onChange={(value) => onChange(value, high)}
          {...{ unit, isSmall }}
        />
        <AmountField
          label="At most"
          value={high}
          onChange={(value) => onChange(low, value)}
          {...{ unit, isSmall }}
        />
      </div>
    </div>
  );
}

/** One amount, typed as people type: `4,500`, `1.2 M`, `30m`. */
export function AmountField(props: {
  label: string;
  value: string;
  unit?: string | undefined;
  isSmall?: boolean;
  onChange(value: string): void;
}) {
  const { label, value, unit, isSmall = false, onChange } = props;
  const wrong = value.trim() !== '' && parseAmount(value) === undefined;
  return (
    <label class="field">
      <span class="label">
        {label}
        {unit !== undefined && <span class="muted"> {unit}</span>}
      </span>
      <input
        type="text"
        inputMode="text"
        class="mono"
        value={value}
        placeholder={isSmall ? undefined : '4,500 or 1.2 M'}
        aria-invalid={wrong}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {wrong && (
        <span class="toned" data-tone="hostile">
          Write it like 4,500 or 1.2 M.
        </span>
      )}
    </label>
  );
}
