import type { Item, Span } from '../../debrief/debrief-types.ts';
import { pan, zoom } from '../../debrief/window.ts';
import type { Window } from '../../debrief/window.ts';

interface Props {
  spans: Span[];
  window: Window;
  closes: number;
  asTable?: boolean;
  onWindow(window: Window): void;
  onFit(): void;
  /** Undefined: there is no table to change to. */
  onTable?: () => void;
}

export function TimelineControls({ spans, window, closes, asTable, onWindow, onFit, onTable }: Props) {
  const isShown = (span: Window) => span.from === window.from && span.to === window.to;
  return (
    <fieldset class="zooms" aria-label="How much is shown">
      {spans.map((span) => (
        <button
          key={span.id}
          type="button"
          class="button small"
          aria-pressed={isShown(span)}
          onClick={() => onWindow({ from: span.from, to: span.to })}
        >
          {span.label}
        </button>
      ))}
      <button type="button" class="button small" onClick={onFit}>
        Fit
      </button>
      <span class="steps">
        <Step label="Earlier" sign="‹" onClick={() => onWindow(pan(window, -0.4, closes))} />
        <Step label="Later" sign="›" onClick={() => onWindow(pan(window, 0.4, closes))} />
        <Step label="Show less" sign="+" onClick={() => onWindow(zoom(window, 0.5, 0.5, closes))} />
        <Step label="Show more" sign="−" onClick={() => onWindow(zoom(window, 2, 0.5, closes))} />
      </span>
      {onTable && (
        <button type="button" class="button small" aria-pressed={asTable} onClick={onTable}>
          Table
        </button>
      )}
    </fieldset>
  );
}

function Step({ label, sign, onClick }: { label: string; sign: string; onClick(): void }) {
  return (
    <button type="button" class="button small" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </button>
  );
}

/** From the first to the last thing that came or was done; what lasted all the time does not count. */
export function fitOf(items: Item[], closes: number): Window {
  const own = items.filter(({ from, to }) => from > 0 && (to === undefined || to - from < closes / 2));
  if (own.length === 0) return { from: 0, to: closes };
  const from = Math.min(...own.map((one) => one.from));
  const to = Math.max(...own.map((one) => Math.min(closes, one.to ?? one.from)));
  return zoom({ from, to: Math.max(to, from + 60) }, 1.05, 0.5, closes);
}
