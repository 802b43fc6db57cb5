import { Component } from 'preact';
import type { SightCard } from '../../incident/sight-types.ts';
import { KIND_WORDS } from './kinds.ts';

interface FaceProps {
  card: SightCard;
  onPick(): void;
}

/** The face of a card. It shows no hour, so it rests while only the hours in it change. */
export class CardFace extends Component<FaceProps> {
  override shouldComponentUpdate({ card: next }: FaceProps): boolean {
    const { card } = this.props;
    return card !== next && FACE.some((field) => card[field] !== next[field]);
  }

  render({ card, onPick }: FaceProps) {
    const { kind, title, text, takes, who, uses, legal, why, fresh } = card;
    return (
      <article class="paper" data-kind={kind} data-legal={legal ? 'yes' : 'no'}>
        <p class="kind">
          {KIND_WORDS[kind]}
          {fresh && <span class="new">new</span>}
        </p>
        <h3>
          <button type="button" class="stretched" onClick={onPick}>
            {title}
          </button>
        </h3>
        <p class="text">{text}</p>
        {!legal && why !== undefined && <p class="why">{why}</p>}
        <p class="foot mono">
          <span>{shorter(takes)}</span> <span>{who}</span>
          {uses !== undefined && <span class="uses"> {uses}</span>}
        </p>
      </article>
    );
  }
}

/** `35 min – 50 min` says its unit once: `35–50 min`. */
function shorter(takes: string): string {
  return takes
    .replace(/^(\d+) (\w+) – (\d+) \2$/, '$1–$3 $2')
    .replace(/^(\d+) – (\d+) weeks$/, '$1–$2 weeks');
}

const FACE = [
  'id',
  'kind',
  'title',
  'text',
  'takes',
  'who',
  'uses',
  'legal',
  'why',
  'fresh',
] as const satisfies (keyof SightCard)[];
