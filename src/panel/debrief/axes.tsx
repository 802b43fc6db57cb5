import type { AxisLine, Line, LineId } from '../../debrief/debrief-types.ts';
import { sayPoints } from '../../debrief/points.ts';

const LETTERS: Record<Exclude<LineId, 'you'>, string> = { nothing: 'N', history: 'H', book: 'B', par: 'P' };

interface Props {
  axes: AxisLine[];
  total: number;
  lines: Line[];
  working: boolean;
}

/** Your points as bars, the other lines as lettered marks on them. */
export function Axes({ axes, total, lines, working }: Props) {
  return (
    <section class="axes" aria-labelledby="axes-title">
      <h2 id="axes-title" class="eyebrow">
        Your score
      </h2>
      {axes.map((axis, at) => (
        <Axis
          key={axis.axis}
          axis={axis}
          lines={lines}
          first={at > 0 && !axis.headline && axes[at - 1]?.headline === true}
        />
      ))}
      <p class="total">
        <span>
          Together <span class="muted">from the three in bold</span>
        </span>
        <strong>{sayPoints(total)}</strong>
      </p>
      <output class="letters">
        {lines.map(({ id, label }) => (
          <span key={id}>
            <b>{id === 'you' ? '' : LETTERS[id]}</b> {label.toLowerCase()}
          </span>
        ))}
        {working && <span class="muted">Comparison is being worked out.</span>}
      </output>
    </section>
  );
}

function Axis({ axis, lines, first }: { axis: AxisLine; lines: Line[]; first: boolean }) {
  const others = lines
    .map((line) => `${line.label.toLowerCase()} ${sayPoints(line.axes[axis.axis])}`)
    .join(', ');
  return (
    <div class={`axis${axis.headline ? ' headline' : ''}${first ? ' first' : ''}`}>
      <span class="name">{axis.label}</span>
      <span class="bar" data-tone={toneOf(axis.points)} aria-hidden="true">
        <span class="fill" style={{ width: `${Math.max(0, Math.min(100, axis.points))}%` }} />
        {marks(axis, lines).map(({ at, letters }) => (
          <span key={letters} class="mark" style={{ left: `${at}%` }}>
            <span>{letters}</span>
          </span>
        ))}
      </span>
      <span class="amount">
        {sayPoints(Math.round(axis.points))}
        <span class="unseen"> of 100{others && `; ${others}`}</span>
      </span>
    </div>
  );
}

function toneOf(points: number): 'hostile' | 'unproven' | 'safe' {
  if (points >= 70) return 'safe';
  return points >= 30 ? 'unproven' : 'hostile';
}

/** Marks too close to be read apart share one. */
function marks(axis: AxisLine, lines: Line[]): { at: number; letters: string }[] {
  const found: { at: number; letters: string }[] = [];
  const sorted = lines.flatMap((line) =>
    line.id === 'you'
      ? []
      : [{ at: Math.max(0, Math.min(100, line.axes[axis.axis])), letters: LETTERS[line.id] }],
  );
  for (const mark of sorted.sort((a, b) => a.at - b.at)) {
    const last = found[found.length - 1];
    if (last && mark.at - last.at < 7) last.letters += mark.letters;
    else found.push(mark);
  }
  return found;
}
