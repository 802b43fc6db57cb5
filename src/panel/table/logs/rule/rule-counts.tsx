import type { MeasureAnswer } from '../../../../forensics/desk-types.ts';
import type { SightQuery } from '../../../../incident/sight-types.ts';
import { formatExact } from '../../../parts/numbers.ts';
import { pluralOf } from '../../../parts/words.ts';
import { troubleWords } from '../ask.ts';

/**
 * What a team could count by itself: how many the rule flags, and what is known of those. How many of them are forged
 * nobody at the table can know, so it is never shown here, and neither is the log that nobody has seen.
 */
export function Counts({ query, answer }: { query: SightQuery; answer: MeasureAnswer }) {
  if ('trouble' in answer) return <p class="error">{troubleWords(answer.trouble)}</p>;
  return <Flagged product={query.product} {...answer.counts} />;
}

interface FlaggedProps {
  /** What the case calls a token. */
  product: string;
  flagged: number;
  tokens: number | undefined;
  signs: { id: string; label: string; count: number }[];
}

/** `It flags 1,205 of 13,880 access cards. Of these 3 have a sign-in behind them.` */
export function Flagged({ product, flagged, tokens, signs }: FlaggedProps) {
  return (
    <>
      <p class="lead">
        It flags <strong>{formatExact(flagged)}</strong>
        {tokens !== undefined && ` of ${formatExact(tokens)}`} {pluralOf(product)}.
        {signs.length > 0 && flagged > 0 && ' Of these:'}
      </p>
      {signs.length > 0 && flagged > 0 && (
        <ul class="sign-counts">
          {signs.map(({ id, label, count }) => (
            <li key={id}>
              <strong class="mono">{formatExact(count)}</strong> {label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
