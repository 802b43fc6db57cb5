// The picture behind the scenario card: the key above it, tokens going in and out. Decoration; says nothing that the
// page does not say in words.
import { memo } from '../parts/memo.ts';

type Kind = 'hostile' | 'plain' | 'safe';

interface Stream {
  path: string;
  kind: Kind;
  dots: number;
}

/** The card covers x 150…570, y 250…; streams end behind it. */
const STREAMS: Stream[] = [
  { path: 'M-240 300 C-60 290 20 400 220 420', kind: 'hostile', dots: 9 },
  { path: 'M-240 620 C-60 620 40 520 220 500', kind: 'plain', dots: 11 },
  { path: 'M500 430 C640 410 720 300 960 285', kind: 'plain', dots: 8 },
  { path: 'M500 470 C640 470 740 480 960 468', kind: 'safe', dots: 10 },
  { path: 'M500 510 C640 530 720 640 960 668', kind: 'plain', dots: 6 },
];

const SECONDS = 14;

export const Scene = memo(function Scene() {
  return (
    <svg class="title-scene" viewBox="-240 -140 1200 1040" aria-hidden="true">
      <defs>
        <radialGradient id="halo">
          <stop offset="0" stop-color="var(--key)" stop-opacity="0.5" />
          <stop offset="0.45" stop-color="var(--key)" stop-opacity="0.13" />
          <stop offset="1" stop-color="var(--key)" stop-opacity="0" />
        </radialGradient>
      </defs>
      <circle class="halo" cx="360" cy="126" r="230" fill="url(#halo)" />
      <path class="tie" d="M360 186V300" />
      <g class="key" transform="translate(360 126)">
        <rect x="-74" y="-54" width="148" height="108" rx="20" />
        <circle cx="-27" cy="0" r="17" />
        <path d="M-10 0H45M28 0V15M42 0V12" />
      </g>
      {STREAMS.map((stream) => (
        <g key={stream.path} class={`stream ${stream.kind}`}>
          <path class="way" d={stream.path} />
          {dotsOf(stream).map(({ at, aside }) => (
            <circle
              key={at}
              class="token"
              r={3.6}
              cy={aside}
              style={{
                offsetPath: `path("${stream.path}")`,
                offsetDistance: `${at * 100}%`,
                animationDelay: `${-at * SECONDS}s`,
                animationDuration: `${SECONDS}s`,
              }}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

/** Spread unevenly, the same way each time: the golden angle leaves no clumps and no rows. */
function dotsOf({ dots }: Stream): { at: number; aside: number }[] {
  return Array.from({ length: dots }, (_, index) => ({
    at: (index * 0.618 + 0.07) % 1,
    aside: ((index * 7) % 11) - 5,
  }));
}
