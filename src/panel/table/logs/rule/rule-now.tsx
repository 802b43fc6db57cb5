import type { SightQuery, Tone } from '../../../../incident/sight-types.ts';
import { Badge } from '../../../parts/badge.tsx';
import { useSend } from '../../table-state.ts';
import { useLogDesk } from '../desk-context.ts';
import { putIntoEditor } from '../log-draft.ts';
import { Flagged } from './rule-counts.tsx';

const MODES: Record<SightQuery['mode'], { word: string; tone: Tone; says: string }> = {
  none: { word: 'no rule', tone: 'plain', says: 'No rule stands. Nobody is refused.' },
  shadow: { word: 'in shadow', tone: 'plain', says: 'It counts beside the traffic. Nobody is refused.' },
  enforce: { word: 'enforced', tone: 'unproven', says: 'What it flags is refused, honest people too.' },
};

/** The rule as it stands in the game, whatever lies on the desk. */
export function RuleNow({ query }: { query: SightQuery }) {
  const { draft } = useLogDesk();
  const { refusal, send } = useSend();
  const { sql, mode, flagged, ofRows, signs } = query;
  const { word, tone, says } = MODES[mode];
  return (
    <section class="rule-now" aria-labelledby="rule-now-title">
      <h3 id="rule-now-title" class="eyebrow">
        The rule as it stands
      </h3>
      <p>
        <Badge tone={tone}>{word}</Badge> {says}
      </p>
      {flagged !== undefined && (
        <Flagged product={query.product} flagged={flagged} tokens={ofRows} signs={signs} />
      )}
      {sql !== undefined && (
        <>
          <pre class="sql">
            <code>{sql}</code>
          </pre>
          <div class="run-bar">
            <button type="button" class="button small" onClick={() => putIntoEditor(draft, sql)}>
              Take it to the editor
            </button>
            {mode !== 'none' && (
              <button
                type="button"
                class="button quiet small"
                onClick={() => send({ do: 'rule', query: query.id, mode: 'off' })}
              >
                Take it off
              </button>
            )}
          </div>
        </>
      )}
      {refusal !== undefined && (
        <p class="error" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
