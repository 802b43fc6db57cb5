import type { Standing } from '../../scenario/vocabulary.ts';
import type { Tone } from '../../incident/sight-types.ts';

export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span class="badge" data-tone={tone}>
      {children}
    </span>
  );
}

const STANDING_TONES: Record<Standing | 'nothing yet', Tone> = {
  claimed: 'unproven',
  verified: 'safe',
  contradicted: 'hostile',
  adjudicated: 'key',
  'nothing yet': 'plain',
};

export function StandingBadge({ standing }: { standing: Standing | 'nothing yet' }) {
  return <Badge tone={STANDING_TONES[standing]}>{standing}</Badge>;
}
