import type { SightMap, Tone } from '../../incident/sight-types.ts';
import { Icon } from '../parts/icon.tsx';
import { usePart } from './table-state.ts';

/** The estate in words and boxes: where tokens come from, who checks them, where they go. */
export function EstateFigure({ scrolls }: { scrolls: boolean }) {
  const map = usePart((sight) => sight.map);
  const { issuer, center, sources, places } = map;
  return (
    <figure
      class="estate-figure"
      aria-label="Who comes in, who checks, what they reach"
      // Where it is higher than its place, the keyboard scrolls it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={scrolls ? 0 : undefined}
    >
      <ul class="sources" aria-label="Comes from">
        {sources.map(({ id, label, note, tone }) => (
          <Place key={id} label={label} note={note} tone={tone} flows={flowsOf(map, id)} />
        ))}
      </ul>
      <Roads ends={sources.map(({ tone }) => tone)} inward />
      <div class="gate">
        <div class="box issuer" data-tone="key">
          <Icon name="key" />
          <strong>{issuer.label}</strong>
          <span class="sub">{issuer.note}</span>
          {issuer.keys.map(({ id, label, tone, word }) => (
            <span key={id} class="sub toned" data-tone={tone}>
              {label} · {word}
            </span>
          ))}
        </div>
        <div class="box center" data-tone={center.tone}>
          <strong>{center.label}</strong>
          <span class="sub">{center.note}</span>
          {center.parties > 0 && (
            <span class="sub toned">
              {center.refusing} of {center.parties} refuse the old key
            </span>
          )}
        </div>
      </div>
      <Roads ends={places.map(({ tone }) => tone)} />
      <ul class="places" aria-label="Goes to">
        {places.map(({ id, label, note, tone }) => (
          <Place key={id} label={label} note={note} tone={tone} flows={flowsOf(map, id)} />
        ))}
      </ul>
    </figure>
  );
}

/** How far down the gateway stands; the styles put it there. */
const GATE = 71;

/** One road for each box, from the middle of its row to the gateway. */
function Roads({ ends, inward = false }: { ends: Tone[]; inward?: boolean }) {
  return (
    <svg class="roads" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {ends.map((tone, at) => {
        const row = ((at + 0.5) / ends.length) * 100;
        const [from, to] = inward ? [row, GATE] : [GATE, row];
        return <path key={at} data-tone={tone} d={`M0 ${from}C55 ${from} 45 ${to} 100 ${to}`} />;
      })}
    </svg>
  );
}

function Place({ label, note, tone, flows }: { label: string; note: string; tone: Tone; flows: string[] }) {
  return (
    <li>
      <div class="box" data-tone={tone}>
        <strong>{label}</strong>
        <span class="sub toned">{note}</span>
        {flows.map((flow) => (
          <span key={flow} class="sub flow">
            {flow}
          </span>
        ))}
      </div>
    </li>
  );
}

type StreamKind = SightMap['streams'][number]['kind'];

const KIND_WORDS: Record<StreamKind, string> = {
  unproven: 'unproven',
  issued: 'issued here',
  forged: 'no issuance record',
  refused: 'turned away',
};

/** What flows at one place, summed by kind. */
function flowsOf(map: SightMap, place: string): string[] {
  const sums = new Map<StreamKind, number>();
  for (const { from, to, perSecond, kind } of map.streams) {
    if (from === place || to === place) sums.set(kind, (sums.get(kind) ?? 0) + perSecond);
  }
  return [...sums].flatMap(([kind, perSecond]) =>
    perSecond > 0 ? `${rate(perSecond)} · ${KIND_WORDS[kind]}` : [],
  );
}

function rate(perSecond: number): string {
  if (perSecond >= 1)
    return `${perSecond >= 10 ? Math.round(perSecond).toLocaleString('en-US') : perSecond.toFixed(1)} a second`;
  if (perSecond * 60 >= 1) return `${Math.round(perSecond * 60)} a minute`;
  return `${Math.max(1, Math.round(perSecond * 3600))} an hour`;
}
