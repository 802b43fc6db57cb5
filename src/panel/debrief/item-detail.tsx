import type { Debrief, Item } from '../../debrief/debrief-types.ts';
import { countsIn } from '../../debrief/ledger.ts';
import { sayWhen } from '../../debrief/when.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Icon } from '../parts/icon.tsx';
import { sayPoints } from '../../debrief/points.ts';

interface Props {
  scenario: Scenario;
  debrief: Debrief;
  item: Item;
  onClose(): void;
}

/** Why it came, and what came of it. */
export function ItemDetail({ scenario, debrief, item, onClose }: Props) {
  const lane = debrief.timeline.lanes.find(({ id }) => id === item.lane)?.label ?? '';
  const counts = countsIn(debrief.ledger, item).slice(0, 4);
  return (
    <section class="detail" data-tone={item.tone} aria-label={item.label} aria-live="polite">
      <header>
        <div>
          <p class="eyebrow">
            {lane} · {sayWhen(scenario, item.from)}
            {item.to === undefined ? '' : ` to ${sayWhen(scenario, item.to)}`}
          </p>
          <h3>{item.label}</h3>
        </div>
        <button type="button" class="button quiet small" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="columns">
        <List title="Why" lines={item.cause} />
        <List
          title="What came of it"
          lines={item.after.length === 0 ? ['Nothing that is on record.'] : item.after}
        />
        {counts.length > 0 && (
          <div>
            <h4>In the ledger</h4>
            <ul>
              {counts.map((line) => (
                <li key={line.id}>
                  {line.label}: {sayPoints(line.points)} of {sayPoints(line.most)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function List({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div>
      <h4>{title}</h4>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
