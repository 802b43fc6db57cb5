/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
   -- a picture that is moved with the keys has to take the focus */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Debrief, Item, Layer } from '../../debrief/debrief-types.ts';
import { LAYERS } from '../../debrief/debrief-types.ts';
import { pan, show, zoom } from '../../debrief/window.ts';
import type { Window } from '../../debrief/window.ts';
import { sayShortWhen, sayWhen } from '../../debrief/when.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ItemDetail } from './item-detail.tsx';
import { LayerMark } from './layer-mark.tsx';
import { fitOf, TimelineControls } from './timeline-controls.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';

const LAYER_LABELS: Record<Layer, string> = {
  true: 'What was true',
  knowable: 'What was knowable',
  did: 'What you did',
};

export function TimelineTab({ scenario, debrief }: { scenario: Scenario; debrief: Debrief }) {
  const { timeline, closes } = debrief;
  const [layers, setLayers] = useState<readonly Layer[]>(LAYERS);
  const [window, setWindow] = useState<Window>(() => startOf(debrief));
  const [asTable, setTable] = useState(false);
  const [chosenId, choose] = useState<string | undefined>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const items = useMemo(
    () => timeline.items.filter((item) => item.layers.some((layer) => layers.includes(layer))),
    [timeline, layers],
  );
  const chosen = items.find(({ id }) => id === chosenId);

  const step = (by: number) => {
    const inOrder = items.filter((item) => (item.to ?? item.from) >= 0);
    const start = inOrder.findIndex(({ from }) => from >= window.from);
    const at = inOrder.findIndex(({ id }) => id === chosenId);
    const next = inOrder[at < 0 ? Math.max(0, start) : at + by];
    if (!next) return;
    choose(next.id);
    setWindow(show(window, next.from, closes));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const made = keyMove(event.key, window, closes);
    if (made) setWindow(made);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') choose(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <section class="timeline">
      <div class="controls">
        <fieldset class="choices layers" aria-label="What is shown">
          {LAYERS.map((layer) => (
            <button
              key={layer}
              type="button"
              class="button small"
              aria-pressed={layers.includes(layer)}
              onClick={() => setLayers(toggled(layers, layer))}
            >
              <LayerMark layer={layer} />
              {LAYER_LABELS[layer]}
            </button>
          ))}
        </fieldset>
        <TimelineControls
          spans={timeline.spans}
          window={window}
          closes={closes}
          asTable={asTable}
          onWindow={setWindow}
          onFit={() => setWindow(fitOf(items, closes))}
          onTable={() => setTable(!asTable)}
        />
      </div>
      <output class="range">
        {sayWhen(scenario, window.from)} to {sayWhen(scenario, window.to)}
      </output>
      {asTable ? (
        <TimelineTable
          scenario={scenario}
          timeline={timeline}
          items={items}
          window={window}
          onChoose={choose}
        />
      ) : (
        <div
          ref={frame}
          class="frame"
          role="group"
          tabIndex={0}
          aria-label={`Timeline, ${sayShortWhen(scenario, window.from)} to ${sayShortWhen(scenario, window.to)}, ${items.length} entries. Left and right move it, plus and minus zoom, up and down go from entry to entry, Escape closes one.`}
          onKeyDown={onKeyDown}
        >
          <TimelinePicture
            scenario={scenario}
            timeline={timeline}
            items={items}
            window={window}
            chosen={chosen}
            onChoose={(item) => choose(item.id === chosenId ? undefined : item.id)}
            onCrowd={(crowd) => setWindow(crowdWindow(crowd, window, closes))}
          />
        </div>
      )}
      {chosen && (
        <ItemDetail scenario={scenario} debrief={debrief} item={chosen} onClose={() => choose(undefined)} />
      )}
    </section>
  );
}

function startOf({ timeline, closes }: Debrief): Window {
  return timeline.spans.find(({ id }) => id === timeline.opensWith) ?? { from: 0, to: closes };
}

function toggled(layers: readonly Layer[], layer: Layer): readonly Layer[] {
  const next = LAYERS.filter((one) => layers.includes(one) !== (one === layer));
  return next.length === 0 ? layers : next;
}

function keyMove(key: string, window: Window, closes: number): Window | undefined {
  switch (key) {
    case 'ArrowLeft':
      return pan(window, -0.2, closes);
    case 'ArrowRight':
      return pan(window, 0.2, closes);
    case '+':
    case '=':
      return zoom(window, 0.6, 0.5, closes);
    case '-':
      return zoom(window, 1 / 0.6, 0.5, closes);
    case 'Home':
      return { from: 0, to: closes };
    default:
      return undefined;
  }
}

/** Wide enough for a gathered lot to come apart. */
function crowdWindow(crowd: Item[], window: Window, closes: number): Window {
  const from = Math.min(...crowd.map((one) => one.from));
  const to = Math.max(...crowd.map((one) => one.from));
  const width = Math.min((window.to - window.from) / 2, Math.max(240, (to - from) * 2));
  const middle = (from + to) / 2;
  return zoom({ from: Math.round(middle - width / 2), to: Math.round(middle + width / 2) }, 1, 0.5, closes);
}
