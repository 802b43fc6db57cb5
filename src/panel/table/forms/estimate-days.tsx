import type { Minute } from '../../../scenario/vocabulary.ts';
import { calendarOf } from '../../parts/dates.ts';
import { fromShare, toShare } from '../../parts/numbers.ts';
import { useForm, usePart } from '../table-state.ts';
import { EstimateFrame } from './estimate-frame.tsx';
import type { EstimateFormProps } from './estimate-frame.tsx';

const DAY = 1440;
const STEPS = 1000;

/** An instant, as two dates. It is counted in days back from a given minute, so the sliders are too. */
export function DaysEstimate({ claim, estimate, picker, onClose }: EstimateFormProps) {
  const clock = usePart((sight) => sight.clock);
  const minute = usePart((sight) => sight.minute);
  const calendar = calendarOf({ clock, minute });
  const before: Minute = estimate.before ?? minute;
  const [days, setDays, { refusal, commit }] = useForm<{ low?: number; high?: number }>(
    `estimate:${claim.id}`,
    () => ({
      ...(estimate.low !== undefined && { low: estimate.low }),
      ...(estimate.high !== undefined && { high: estimate.high }),
    }),
    onClose,
  );
  const { widest, scale } = estimate;
  const nearest = days.low ?? widest[0];
  const farthest = days.high ?? widest[1];
  const dateOf = (back: number) => calendar.toField(before - back * DAY).slice(0, 10);
  const backOf = (date: string): number | undefined => {
    const at = calendar.fromField(date);
    return at === undefined ? undefined : Math.max(0, Math.round((before - at) / DAY));
  };
  const missing =
    days.low === undefined || days.high === undefined
      ? 'Give both dates.'
      : days.low > days.high
        ? 'The first date lies after the last.'
        : undefined;
  const state = () => {
    if (missing !== undefined || days.low === undefined || days.high === undefined) return;
    commit({ do: 'estimate', claim: claim.id, low: days.low, high: days.high });
  };
  const end = (label: string, back: number, set: (back: number) => void) => (
    <div class="field">
      <label class="field">
        <span class="label">{label}</span>
        <input
          type="date"
          value={dateOf(back)}
          max={dateOf(0)}
          onInput={(event) => {
            const typed = backOf(event.currentTarget.value);
            if (typed !== undefined) set(typed);
          }}
        />
      </label>
      <input
        type="range"
        aria-label={`${label}, as a slider`}
        aria-valuetext={calendar.toWords(before - back * DAY)}
        max={STEPS}
        // Further left is longer ago.
        value={STEPS - Math.round(toShare(back, widest, scale) * STEPS)}
        onInput={(event) => set(fromShare(1 - Number(event.currentTarget.value) / STEPS, widest, scale))}
      />
      <span class="muted">{back === 1 ? '1 day before' : `${back.toLocaleString('en-US')} days before`}</span>
    </div>
  );
  return (
    <EstimateFrame
      claim={claim}
      picker={picker}
      asks={estimate.asks}
      refusal={refusal}
      missing={missing}
      onState={state}
      onClose={onClose}
    >
      <p>
        Give the first and the last date it may have been; you should be right four times out of five. Days
        are counted back from {calendar.toWords(before)}.
      </p>
      <div class="ends">
        {end('Not before', farthest, (high) => setDays({ low: nearest, high }))}
        {end('Not after', nearest, (low) => setDays({ low, high: farthest }))}
      </div>
    </EstimateFrame>
  );
}
