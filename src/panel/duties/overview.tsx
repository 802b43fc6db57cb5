import type { DutyClock, StageDue } from '../../law/clock-types.ts';
import { isFirm } from '../../law/ics.ts';
import { sayDue } from '../../law/say.ts';
import { sayLeft } from './time-left.ts';

interface OverviewProps {
  clocks: DutyClock[];
  nowMs: number;
}

/** Every report of the clocks that run, in the order in which they are due; a row leads to its duty. */
export function Overview({ clocks, nowMs }: OverviewProps) {
  const rows = clocks
    .flatMap((clock) =>
      clock.stages.filter((stage) => isFirm(clock, stage)).map((stage) => ({ clock, stage })),
    )
    .toSorted((a, b) => startMs(a.stage) - startMs(b.stage));
  if (rows.length < 2) return null;
  return (
    <ol class="overview" aria-label="In the order in which they are due">
      {rows.map(({ clock: { law }, stage }) => (
        <li key={`${law.id}.${stage.id}`}>
          <span class="mono">{sayDue({ ...stage, atOnce: false }, law)}</span>
          <Left stage={stage} nowMs={nowMs} />
          <button type="button" class="link" onClick={() => show(law.id)}>
            {stage.id === 'first' ? law.title : `${stage.label}: ${law.title}`}
          </button>
          <span class="muted">
            {law.jurisdiction} · {law.tag}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How long there still is; nothing is late before the last minute at which it can be due. */
export function Left({ stage: { due, basis, atOnce }, nowMs }: { stage: StageDue; nowMs: number }) {
  if (due === undefined) return null;
  if (atOnce) return <span class="left">at once</span>;
  const isLate = basis === 'entered' && Date.parse(due.to) < nowMs;
  return <span class={isLate ? 'left late' : 'left'}>{sayLeft(due.from, nowMs)}</span>;
}

function startMs({ due }: StageDue): number {
  return Date.parse(due?.from ?? '');
}

/** The address is taken by the page itself, so a link cannot lead there. */
function show(id: string): void {
  const card = document.getElementById(`duty-${id}`);
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}
