import type { Tone } from '../../incident/sight-types.ts';
import { usePart } from './table-state.ts';

// A shape for each tone, so that the word is not the only other sign.
const MARKS: Record<Tone, string> = { hostile: '▼', unproven: '◆', safe: '●', key: '■', plain: '○' };

/** How it goes, in words. Points stay hidden until the debrief. */
export function Standing() {
  const standing = usePart((sight) => sight.standing);
  return (
    <section class="standing" aria-labelledby="standing-title" data-part="clocks">
      <h2 id="standing-title" class="eyebrow">
        Standing
      </h2>
      <ul>
        {standing.map(({ axis, label, word, tone, headline }) => (
          <li key={axis} data-tone={tone} data-headline={headline ? 'yes' : undefined}>
            <span class="mark" aria-hidden="true">
              {MARKS[tone]}
            </span>
            <span class="axis">{label}</span>
            <span class="word">{word}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
