import type { Inspection } from '../../../forensics/desk-types.ts';
import { Badge } from '../../parts/badge.tsx';

/** How the finding came about, what the token says of itself, and which doors would take one like it. */
export function InspectionView({ inspection }: { inspection: Inspection }) {
  const { steps, header, claims, doors } = inspection;
  return (
    <div class="inspection">
      <section>
        <h3 class="eyebrow">What was checked</h3>
        <ol class="checks">
          {steps.map(({ id, label, word, says, tone }) => (
            <li key={id} data-tone={tone}>
              <strong>{label}</strong> <Badge tone={tone}>{word}</Badge>
              <p>{says}</p>
            </li>
          ))}
        </ol>
      </section>
      {claims.length > 0 && <Members title="What it claims" members={claims} />}
      {header.length > 0 && <Members title="Its header" members={header} />}
      {doors.length > 0 && (
        <section>
          <h3 class="eyebrow">Would a door take one like it now?</h3>
          <ul class="token-doors">
            {doors.map(({ id, label, verdict, says, tone }) => (
              <li key={id}>
                <strong>{label}</strong> <Badge tone={tone}>{VERDICTS[verdict]}</Badge>{' '}
                <span class="muted">{says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const VERDICTS: Record<Inspection['doors'][number]['verdict'], string> = {
  accepts: 'takes it',
  refuses: 'refuses it',
  unknown: 'nobody knows',
};

function Members({ title, members }: { title: string; members: Inspection['claims'] }) {
  return (
    <section>
      <h3 class="eyebrow">{title}</h3>
      <dl class="members">
        {members.map(({ name, value, means }, at) => (
          <div key={`${at} ${name}`}>
            <dt class="mono">{name}</dt>
            <dd>
              <span class="mono">{value}</span>
              {means !== undefined && <span class="muted">{means}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
