import '../../../../assets/styles/forms.css';
import { Badge } from '../../parts/badge.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';
import { CardList } from './card-list.tsx';

/** What would show what happened, how long it stays, and the cards that make it stay. */
export function EvidenceSheet({ onClose }: { onClose(): void }) {
  const stores = usePart((sight) => sight.evidence);
  const cards = usePart((sight) =>
    [...sight.hand, ...sight.drawer].filter(({ kind }) => kind === 'preserve'),
  );
  return (
    <Sheet title="Evidence" eyebrow="What forgets, and what is held" wide light onClose={onClose}>
      <ul class="store-list">
        {stores.map(({ id, label, word, tone, keeps, shows, from, heldBy }) => (
          <li key={id}>
            <p>
              <strong>{label}</strong> <Badge tone={tone}>{word}</Badge>
            </p>
            <p class="muted">
              Keeps {keeps}.{from !== undefined && ` First day still there: ${from}.`}
              {heldBy !== undefined && ` Held by: ${heldBy}.`}
            </p>
            {shows.length > 0 && <p>Shows: {shows.join('; ')}.</p>}
          </li>
        ))}
      </ul>
      <p class="note">A hold that was asked for is a ticket. It counts once somebody has verified it.</p>
      <section>
        <h3 class="eyebrow">Hold and verify</h3>
        {cards.length === 0 ? <p class="muted">No card for this yet.</p> : <CardList cards={cards} />}
      </section>
    </Sheet>
  );
}
