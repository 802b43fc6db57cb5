import type { Forecast } from '../../../incident/forecast/forecast-types.ts';
import type { Sight } from '../../../incident/sight-types.ts';
import type { Calendar } from '../../parts/dates.ts';
import { sayStep } from './plan-words.ts';

/** The order that comes of the choices: what, who, how long, and when as far as anybody can say. */
export function PlanSteps({ forecast, calendar }: { forecast: Forecast; calendar: Calendar }) {
  const { steps, from } = forecast;
  if (steps.length === 0) return null;
  return (
    <section>
      <h3 class="eyebrow">In this order</h3>
      <ol class="plan-steps">
        {steps.map((step) => (
          <li key={step.card} data-outcome={step.outcome}>
            <p>
              <strong>{step.title}</strong>
              {step.how !== undefined && <span class="muted"> · {step.how}</span>}
            </p>
            <p class="mono muted small">{[step.who, step.takes].filter((word) => word !== '').join(' · ')}</p>
            <p class={step.outcome === 'waits' ? 'toned' : undefined} data-tone="unproven">
              {sayStep(calendar, step, from)}
            </p>
          </li>
        ))}
      </ol>
      <p class="muted small">
        Each begins by itself as soon as it can. What has begun is not called off with the plan.
      </p>
    </section>
  );
}

/** What has been planned and has not begun. */
export function PlannedList({ planned }: { planned: Sight['planned'] }) {
  if (planned.length === 0) return null;
  return (
    <section class="planned">
      <h3 class="eyebrow">Planned, not begun</h3>
      <ol>
        {planned.map(({ card, title, option, waitsFor }) => (
          <li key={card}>
            <strong>{title}</strong>
            {option !== undefined && <span class="muted"> · {option}</span>}
            <span class="muted"> · {waitsFor}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
