import type { SightCredential } from '../../../incident/sight-types.ts';
import { Badge } from '../../parts/badge.tsx';

export function KeyList({ credentials }: { credentials: SightCredential[] }) {
  return (
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
  );
}
