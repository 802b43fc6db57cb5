import '../../../../assets/styles/forms.css';
import type { SightParty, Tone } from '../../../incident/sight-types.ts';
import { Badge } from '../../parts/badge.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';
import { CardList } from './card-list.tsx';

const STATE_WORDS: Record<SightParty['state'], string> = {
  trusts: 'still trusted',
  turning: 'letting go',
  unproven: 'not looked at',
  refuses: 'refused',
  off: 'out of play',
};
const ORDER: SightParty['state'][] = ['trusts', 'turning', 'unproven', 'refuses', 'off'];

/** Keys, the doors that accept them, and the cards that change either: a rotation is planned here. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const credentials = usePart((sight) => sight.credentials);
  const parties = usePart((sight) => sight.parties);
  const cards = usePart((sight) =>
    [...sight.hand, ...sight.drawer].filter(({ kind }) => kind === 'contain' || kind === 'eradicate'),
  );
  return (
    <Sheet title="Keys and doors" eyebrow="Plan a rotation" wide light onClose={onClose}>
      <section>
        <h3 class="eyebrow">Keys</h3>
        <ul class="keys">
          {credentials.map(({ id, label, note, word, tone }) => (
            <li key={id} data-tone={tone}>
              <strong>{label}</strong>
              <Badge tone={tone}>{word}</Badge>
              {note !== undefined && <span class="muted">{note}</span>}
            </li>
          ))}
        </ul>
      </section>
      {parties.length > 0 && <Doors parties={parties} />}
      <section>
        <h3 class="eyebrow">What changes it</h3>
        {cards.length === 0 ? (
          <p class="muted">No card for this yet.</p>
        ) : (
          <CardList cards={cards.toSorted((a, b) => Number(b.legal) - Number(a.legal))} kinds />
        )}
      </section>
    </Sheet>
  );
}

function Doors({ parties }: { parties: SightParty[] }) {
  const sorted = parties.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.share - a.share,
  );
  return (
    <section>
      <h3 class="eyebrow">Doors, as far as you can see</h3>
      <ShareBar parties={parties} />
      <table class="doors">
        <thead>
          <tr>
            <th scope="col">Door</th>
            <th scope="col">Share of checks</th>
            <th scope="col">The old key</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, label, note, share, word, tone }) => (
            <tr key={id}>
              <th scope="row">
                {label}
                {note !== undefined && <span class="muted">{note}</span>}
              </th>
              <td class="share">
                <span class="bar" style={{ '--share': share }} aria-hidden="true" />
                <span class="mono">{percent(share)}</span>
              </td>
              <td>
                <Badge tone={tone}>{word}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** All checks in one line: how much of the traffic still trusts the old key. */
function ShareBar({ parties }: { parties: SightParty[] }) {
  const parts = ORDER.map((state) => {
    const of = parties.filter((party) => party.state === state);
    return {
      state,
      count: of.length,
      share: of.reduce((sum, { share }) => sum + share, 0),
      tone: of[0]?.tone ?? ('plain' satisfies Tone),
    };
  }).filter(({ count }) => count > 0);
  return (
    <>
      <div class="share-bar" aria-hidden="true">
        {parts.map(({ state, share, tone }) => (
          <span key={state} data-tone={tone} style={{ flexGrow: Math.max(0.004, share) }} />
        ))}
      </div>
      <p class="share-words">
        {parts.map(({ state, count, share, tone }) => (
          <span key={state} class="toned" data-tone={tone}>
            {STATE_WORDS[state]}: {count} · {percent(share)}
          </span>
        ))}
      </p>
    </>
  );
}

function percent(share: number): string {
  const value = share * 100;
  return `${value < 2 && value % 1 !== 0 ? value.toFixed(1) : Math.round(value)} %`;
}
