import type { SightCard } from '../../incident/sight-types.ts';
import { useLeaving } from '../parts/leaving.ts';
import { CardFace } from './card-face.tsx';
import { usePart, useTable } from './table-state.ts';

const MOST = 9;

/** A fan on a wide screen, a list on a phone. The styles lay it out from two numbers. */
export function Hand() {
  const { open, guide } = useTable();
  const pointed = guide.value?.pointsAt;
  const hand = usePart((sight) => sight.hand);
  const drawer = usePart((sight) => sight.drawer);
  const shown = hand.slice(0, MOST);
  const more = drawer.length + hand.length - shown.length;
  const staying = useLeaving<SightCard>(shown);
  return (
    <section class="hand" aria-labelledby="hand-title" data-part="cards">
      <h2 id="hand-title" class="unseen">
        Procedures in hand
      </h2>
      {shown.length === 0 && (
        <p class="nothing">
          No procedure in hand yet. They come with what happens: answer what lies on the desk, then let the
          clock run.
        </p>
      )}
      <ul style={{ '--gaps': Math.max(1, shown.length - 1), '--middle': (shown.length - 1) / 2 }}>
        {staying.map(({ item, leaving }, at) => (
          <li
            key={item.id}
            class="slot"
            data-leaving={leaving ? 'yes' : undefined}
            data-pointed={pointed === `card.${item.id}` ? 'yes' : undefined}
            style={{ '--at': leaving ? 0 : at }}
          >
            <CardFace card={item} onPick={() => open({ what: 'card', id: item.id })} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button small drawer" onClick={() => open({ what: 'drawer' })}>
          More procedures ({more})
        </button>
      )}
    </section>
  );
}
