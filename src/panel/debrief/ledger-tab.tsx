import { useState } from 'preact/hooks';
import type { Debrief, LedgerLine } from '../../debrief/debrief-types.ts';
import { lostBy } from '../../debrief/ledger.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Axis } from '../../scenario/vocabulary.ts';
import { sayPoints } from '../../debrief/points.ts';

type Order = 'axis' | 'cost' | 'gain';

const ORDERS: { id: Order; label: string }[] = [
  { id: 'axis', label: 'By axis' },
  { id: 'cost', label: 'What cost most' },
  { id: 'gain', label: 'What gained most' },
];

interface Props {
  debrief: Debrief;
  people: Scenario['people'];
}

export function LedgerTab({ debrief, people }: Props) {
  const [axis, setAxis] = useState<Axis | undefined>(undefined);
  const [act, setAct] = useState('');
  const [seat, setSeat] = useState('');
  const [order, setOrder] = useState<Order>('axis');
  const acts = [...new Set(debrief.ledger.flatMap((line) => line.act ?? []))];
  const seats = Object.keys(people).filter((id) => debrief.ledger.some((line) => line.seats.includes(id)));
  const lines = inOrder(debrief, order).filter(
    (line) =>
      (axis === undefined || line.axis === axis) &&
      (act === '' || line.act === act) &&
      (seat === '' || line.seats.includes(seat)),
  );
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
        <div class="pickers">
          <Picker
            label="Act"
            value={act}
            options={[['', 'All'], ...acts.map((one) => [one, one] as const)]}
            onPick={setAct}
          />
          <Picker
            label="Seat"
            value={seat}
            options={[['', 'All'], ...seats.map((id) => [id, people[id]?.title ?? id] as const)]}
            onPick={setSeat}
          />
          <Picker
            label="Order"
            value={order}
            options={ORDERS.map(({ id, label }) => [id, label] as const)}
            onPick={(one) => setOrder(one as Order)}
          />
        </div>
      </div>
      {lines.length === 0 && <p class="lead">No rule looks at that.</p>}
      <ol>
        {lines.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

interface PickerProps {
  label: string;
  value: string;
  /** Value and words. */
  options: (readonly [string, string])[];
  onPick(value: string): void;
}

/** One option only is no choice. */
function Picker({ label, value, options, onPick }: PickerProps) {
  if (options.length < 3 && options[0]?.[0] === '') return null;
  return (
    <label class="order">
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
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
