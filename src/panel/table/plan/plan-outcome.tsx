import type { Forecast } from '../../../incident/forecast/forecast-types.ts';
import type { SightParty } from '../../../incident/sight-types.ts';
import type { Calendar } from '../../parts/dates.ts';
import { usePart } from '../table-state.ts';
import { DoorsTable } from './doors-table.tsx';
import { sayCost, sayLast, sayOverlap } from './plan-words.ts';
import { TrustingCurve } from './trusting-curve.tsx';

interface PlanOutcomeProps {
  forecast: Forecast;
  calendar: Calendar;
  parties: SightParty[];
  isOld: boolean;
}

/** What would come of it, as far as the team can know: the price, the curve, the doors. */
export function PlanOutcome({ forecast, calendar, parties, isOld }: PlanOutcomeProps) {
  const streams = usePart((sight) => sight.map.streams);
  const overlap = sayOverlap(forecast, streams);
  return (
    <section class="plan-outcome" aria-busy={isOld}>
      <h3 class="eyebrow">What would come of it</h3>
      <output class="lead">{sayLast(calendar, forecast)}</output>
      <dl class="facts">
        {forecast.costs.map((cost) => (
          <div key={cost.id}>
            <dt>{cost.label}</dt>
            <dd>{sayCost(cost)}</dd>
          </div>
        ))}
      </dl>
      <TrustingCurve forecast={forecast} calendar={calendar} />
      {overlap !== undefined && <p class="note">{overlap}</p>}
      <DoorsTable parties={parties} calendar={calendar} forecast={forecast} />
      <p class="muted small">
        If nothing else comes in between. A forecast knows what you know: not what others do, not what your
        analyses will find, not how much a rule at a door catches.
      </p>
    </section>
  );
}
