import type { Item, Timeline } from '../../debrief/debrief-types.ts';
import { sayWhen } from '../../debrief/when.ts';
import type { Window } from '../../debrief/window.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { LayerMark } from './layer-mark.tsx';

interface Props {
  scenario: Scenario;
  timeline: Timeline;
  items: Item[];
  window: Window;
  onChoose(id: string): void;
}

const WORDS = { true: 'true', knowable: 'knowable', did: 'done' } as const;

/** The same content, in the order of time. */
export function TimelineTable({ scenario, timeline, items, window, onChoose }: Props) {
  const shown = items.filter((item) => (item.to ?? item.from) >= window.from && item.from <= window.to);
  const lane = (item: Item) => timeline.lanes.find(({ id }) => id === item.lane)?.label ?? '';
  return (
    <div class="scrolls">
      <table class="as-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Lane</th>
            <th scope="col">Layer</th>
            <th scope="col">What</th>
            <th scope="col">
              <span class="unseen">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.id} data-tone={item.tone}>
              <td class="when">
                {sayWhen(scenario, item.from)}
                {item.to === undefined ? '' : ` to ${sayWhen(scenario, item.to)}`}
              </td>
              <td>{lane(item)}</td>
              <td class="layer">
                {item.layers.map((layer) => (
                  <span key={layer}>
                    <LayerMark layer={layer} /> {WORDS[layer]}
                  </span>
                ))}
              </td>
              <td>{item.says}</td>
              <td>
                <button
                  type="button"
                  class="button small"
                  aria-label={`More on: ${item.label}`}
                  onClick={() => onChoose(item.id)}
                >
                  Why
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
