import { useState } from 'preact/hooks';
import type { Debrief, LedgerLine } from '../../debrief/debrief-types.ts';
import { lostBy } from '../../debrief/ledger.ts';
import type { Axis } from '../../scenario/vocabulary.ts';
import { sayPoints } from '../../debrief/points.ts';

type Order = 'axis' | 'cost' | 'gain';

const ORDERS: { id: Order; label: string }[] = [
  { id: 'axis', label: 'By axis' },
  { id: 'cost', label: 'What cost most' },
  { id: 'gain', label: 'What gained most' },
];

export function LedgerTab({ debrief }: { debrief: Debrief }) {
  const [axis, setAxis] = useState<Axis | undefined>(undefined);
  const [order, setOrder] = useState<Order>('axis');
  const lines = inOrder(debrief, order).filter((line) => axis === undefined || line.axis === axis);
  return (
    <section class="ledger">
      <div class="controls">
        <fieldset class="choices" aria-label="Axis">
          <Choice on={axis === undefined} label="All" onClick={() => setAxis(undefined)} />
          {debrief.axes.map((one) => (
            <Choice
              key={one.axis}
              on={axis === one.axis}
              label={one.label}
              onClick={() => setAxis(one.axis)}
            />
          ))}
        </fieldset>
        <label class="order">
          Order
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            {ORDERS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ol>
        {lines.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Choice({ on, label, onClick }: { on: boolean; label: string; onClick(): void }) {
  return (
    <button type="button" class="button small" aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  );
}

function inOrder({ ledger, axes }: Debrief, order: Order): LedgerLine[] {
  const rank = (line: LedgerLine) => axes.findIndex(({ axis }) => axis === line.axis);
  const by: Record<Order, (a: LedgerLine, b: LedgerLine) => number> = {
    axis: (a, b) => rank(a) - rank(b),
    cost: (a, b) => Number(a.skipped) - Number(b.skipped) || lostBy(b) - lostBy(a),
    gain: (a, b) => Number(a.skipped) - Number(b.skipped) || b.points - a.points,
  };
  return [...ledger].sort(by[order]);
}

function Entry({ line }: { line: LedgerLine }) {
  const share = line.most > 0 && !line.skipped ? Math.max(0, Math.min(1, line.points / line.most)) : 0;
  return (
    <li class={line.skipped ? 'entry skipped' : 'entry'} data-tone={toneOf(line, share)}>
      <p class="points">
        <strong class="toned">{line.skipped ? '–' : sayPoints(line.points)}</strong>
        <span>of {sayPoints(line.most)}</span>
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </p>
      <div class="what">
        <h3>{line.label}</h3>
        <p>
          {line.skipped ? 'This part was passed over; it counts neither for nor against you.' : line.reason}
        </p>
        <p class="fine">
          {line.axisLabel} · rule {line.id}
          {line.act === undefined ? '' : ` · ${line.act}`}
          {line.halved ? ' · halved' : ''}
        </p>
      </div>
      <dl class="entry-facts">
        {shows(line) && <Fact term="Measured" says={line.value} />}
        {!line.skipped && line.when !== undefined && <Fact term="When" says={line.when} />}
        {line.source !== undefined && <Fact term="Source" says={line.source} />}
      </dl>
    </li>
  );
}

function Fact({ term, says }: { term: string; says: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{says}</dd>
    </div>
  );
}

/** What was measured, where the reason does not say it already. */
function shows({ skipped, value, reason }: LedgerLine): boolean {
  return !skipped && value !== '' && value !== 'never' && !reason.includes(value);
}

function toneOf(line: LedgerLine, share: number): 'hostile' | 'unproven' | 'safe' | 'plain' {
  if (line.skipped) return 'plain';
  if (line.most <= 0) return line.points < 0 ? 'hostile' : 'plain';
  if (share >= 0.7) return 'safe';
  return share >= 0.3 ? 'unproven' : 'hostile';
}
