import type { SightCard } from '../../../incident/sight-types.ts';
import { KIND_WORDS } from '../kinds.ts';
import { useTable } from '../table-state.ts';

/** Cards as rows, where there is no room for paper. A row opens the card. */
export function CardList({ cards, kinds = false }: { cards: SightCard[]; kinds?: boolean }) {
  const { open } = useTable();
  return (
    <ul class="card-list">
      {cards.map(({ id, title, text, takes, who, price, legal, why, kind }) => (
        <li key={id} data-legal={legal ? 'yes' : 'no'}>
          <div class="grow">
            <button type="button" class="stretched" onClick={() => open({ what: 'card', id })}>
              {title}
            </button>
            <p class="muted">{text}</p>
            {price !== undefined && <p class="price">Price: {price}</p>}
            {!legal && why !== undefined && (
              <p class="toned" data-tone="unproven">
                Not now. {why}
              </p>
            )}
          </div>
          <p class="aside mono">
            {kinds && <span>{KIND_WORDS[kind]}</span>}
            <span>{takes}</span>
            <span>{who}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
