import { useState } from 'preact/hooks';
import type { Decision } from '../../../debrief/what-if/decisions.ts';
import type { Worth } from '../../../debrief/what-if/worth.ts';
import { saySigned } from '../../../debrief/points.ts';
import type { WorthState } from './use-worth.ts';

interface Props {
  decisions: Decision[];
  worth: WorthState;
  chosen: number | undefined;
  onChoose(index: number): void;
}

type Order = 'worth' | 'time';

/** What mattered most first, once it is known; until then by time. */
export function DecisionList({ decisions, worth, chosen, onChoose }: Props) {
  const [order, setOrder] = useState<Order>('worth');
  const found = 'worth' in worth ? worth.worth : undefined;
  const byIndex = new Map((found ?? []).map((one) => [one.index, one]));
  const shown: Decision[] = order === 'worth' && found ? found : decisions;
  return (
    <section class="decisions" aria-label="Your decisions">
      <header class="controls">
        <h2>Your decisions</h2>
        <fieldset class="choices" aria-label="Order">
          <OrderButton label="What mattered most" on={order === 'worth'} onClick={() => setOrder('worth')} />
          <OrderButton label="By time" on={order === 'time'} onClick={() => setOrder('time')} />
        </fieldset>
      </header>
      <Progress worth={worth} />
      <ol>
        {shown.map((one) => (
          <Row
            key={one.index}
            decision={one}
            worth={byIndex.get(one.index)}
            on={one.index === chosen}
            onClick={() => onChoose(one.index)}
          />
        ))}
      </ol>
    </section>
  );
}

function OrderButton({ label, on, onClick }: { label: string; on: boolean; onClick(): void }) {
  return (
    <button type="button" class="button small" aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  );
}

function Progress({ worth }: { worth: WorthState }) {
  if ('says' in worth) return <p role="alert">{worth.says}</p>;
  if ('worth' in worth)
    return (
      <p class="fine">
        The number is what the total has more, or less, for the decision: the same game was played again
        without it.
      </p>
    );
  const { done = 0, of = 1 } = worth.soFar ?? {};
  return (
    <label class="fine working">
      Each is being left out once, and taken in its other ways.
      <progress max={of} value={done} />
    </label>
  );
}

interface RowProps {
  decision: Decision;
  worth: Worth | undefined;
  on: boolean;
  onClick(): void;
}

function Row({ decision, worth, on, onClick }: RowProps) {
  return (
    <li>
      <button type="button" class="decision" aria-pressed={on} data-tone={toneOf(worth)} onClick={onClick}>
        <strong class="toned">{worth === undefined ? '…' : sayGain(worth.gained)}</strong>
        <span class="what">
          <b>{decision.says}</b>
          <span class="fine">
            {decision.when}
            {worth?.axis !== undefined && ` · ${worth.axis.label} ${saySigned(worth.axis.points)}`}
          </span>
          {worth?.better !== undefined && (
            <span class="fine better">
              Better by {saySigned(worth.better.points)}: {worth.better.says}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

const sayGain = (points: number): string => (Math.abs(points) < 0.05 ? '0' : saySigned(points));

function toneOf(worth: Worth | undefined): 'plain' | 'safe' | 'hostile' | 'unproven' {
  if (!worth) return 'plain';
  if (worth.gained <= -0.05) return 'hostile';
  if (worth.better !== undefined) return 'unproven';
  return worth.gained >= 0.05 ? 'safe' : 'plain';
}
