import { useId } from 'preact/hooks';
import type { Forecast } from '../../../incident/forecast/forecast-types.ts';
import type { Calendar } from '../../parts/dates.ts';
import { sayCurve, sayMoment } from './plan-words.ts';

const WIDTH = 600;
const HEIGHT = 100;
/** Room after the last change, so that one sees where it stays. */
const MARGIN = 1.15;
const SHORTEST = 240;

/** The share of checks that still trusts an old key over time: solid is sure, hatched may be. */
export function TrustingCurve({ forecast, calendar }: { forecast: Forecast; calendar: Calendar }) {
  const hatch = useId();
  const { trusting, from, until } = forecast;
  if ((trusting[0]?.most ?? 0) === 0) return null;
  const end = endOf(forecast);
  const path = (of: 'least' | 'most') =>
    area(
      trusting.map((one) => [one.minute, one[of]]),
      from,
      end,
    );
  return (
    <figure class="trusting">
      <p class="unseen">{sayCurve(calendar, forecast)}</p>
      <div class="plot">
        <span class="mono" aria-hidden="true">
          100 %
        </span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <defs>
            <pattern
              id={hatch}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="7" />
            </pattern>
          </defs>
          <path class="most" d={path('most')} fill={`url(#${hatch})`} />
          <path class="least" d={path('least')} />
        </svg>
        <span class="mono" aria-hidden="true">
          0
        </span>
      </div>
      <p class="mono small times" aria-hidden="true">
        <span>{sayMoment(calendar, from, from)}</span>
        <span>{sayMoment(calendar, Math.round((from + end) / 2), from)}</span>
        <span>{end >= until ? 'in a week' : sayMoment(calendar, end, from)}</span>
      </p>
      <figcaption class="muted small">
        Share of all checks at which an old key still passes, among the doors that somebody has looked at.
        Solid: at least. Hatched: at most.
      </figcaption>
    </figure>
  );
}

function endOf({ trusting, from, until }: Forecast): number {
  const last = trusting.at(-2)?.minute ?? from;
  return Math.min(until, from + Math.max(SHORTEST, Math.ceil((last - from) * MARGIN)));
}

/** A staircase down to the ground. */
function area(points: [minute: number, share: number][], from: number, end: number): string {
  const x = (minute: number) => (((Math.min(end, minute) - from) / (end - from)) * WIDTH).toFixed(1);
  const y = (share: number) => ((1 - share) * HEIGHT).toFixed(1);
  const steps = points.map(([minute, share]) => `H${x(minute)}V${y(share)}`);
  return `M0 ${HEIGHT}${steps.join('')}H${WIDTH}V${HEIGHT}Z`;
}
