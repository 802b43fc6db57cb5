import '../../../../assets/styles/forms.css';
import { CARD_KINDS } from '../../../scenario/vocabulary.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { KIND_WORDS } from '../kinds.ts';
import { usePart } from '../table-state.ts';
import { CardList } from './card-list.tsx';

/** Every procedure there is, by kind: those in hand too, so that nobody must remember where one lies. */
export function DrawerSheet({ onClose }: { onClose(): void }) {
  const drawer = usePart((sight) => sight.drawer);
  const hand = usePart((sight) => sight.hand);
  const all = [...hand, ...drawer];
  const playable = all.filter(({ legal }) => legal).length;
  return (
    <Sheet
      title="Procedures"
      eyebrow={`${all.length} in all · ${playable} can start now`}
      wide
      light
      onClose={onClose}
    >
      {CARD_KINDS.map((kind) => {
        const cards = all.filter((card) => card.kind === kind);
        if (cards.length === 0) return null;
        return (
          <section key={kind}>
            <h3 class="eyebrow">{KIND_WORDS[kind]}</h3>
            <CardList cards={cards.sort((a, b) => Number(b.legal) - Number(a.legal))} />
          </section>
        );
      })}
    </Sheet>
  );
}
