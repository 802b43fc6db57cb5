import type { Tone } from '../../incident/sight-types.ts';

const RADIUS = 25;
const AROUND = 2 * Math.PI * RADIUS;

/** A clock as a ring: what is drawn is the share of the time that is gone. Other readings are thin marks on it. */
export function Dial(props: { word: string; gone: number; tone: Tone; resting?: boolean; marks?: number[] }) {
  const { word, gone, tone, resting = false, marks = [] } = props;
  return (
    <span
      class={resting ? 'dial resting' : 'dial'}
      data-tone={tone}
      data-long={word.length > 5 ? 'yes' : undefined}
    >
      <svg viewBox="0 0 60 60" aria-hidden="true">
        <circle class="track" cx="30" cy="30" r={RADIUS} />
        {!resting && (
          <circle
            class="gone"
            cx="30"
            cy="30"
            r={RADIUS}
            stroke-dasharray={`${Math.min(1, Math.max(0.012, gone)) * AROUND} ${AROUND}`}
            transform="rotate(-90 30 30)"
          />
        )}
        {marks.map((share) => (
          <line
            key={share}
            class="mark"
            x1="30"
            y1="1"
            x2="30"
            y2="10"
            transform={`rotate(${Math.min(1, share) * 360} 30 30)`}
          />
        ))}
      </svg>
      <span class="word">{word}</span>
    </span>
  );
}
