// Hints that show themselves: one line above the table, and a way to what it is about.
import type { SightGuide } from '../../incident/sight-types.ts';
import { usePart, useTable } from './table-state.ts';
import type { TableState } from './table-state.ts';

/** The newest hint that has not been put away; what it points at is marked on the table. */
export function Guide() {
  const table = useTable();
  const hint = table.guide.value;
  const over = usePart((sight) => sight.over);
  if (hint === undefined || over) return null;
  const show = shows(table, hint);
  return (
    <aside class="guide" aria-label="Hint">
      <p aria-live="polite">
        <b>Hint</b> {hint.says}
      </p>
      {show && (
        <button type="button" class="button small" onClick={show}>
          Show me
        </button>
      )}
      <button type="button" class="button quiet small" onClick={() => table.putAway(hint.id)}>
        Got it
      </button>
    </aside>
  );
}

/** What brings somebody to what the hint is about; undefined where that is in sight already. */
function shows({ sight, tab, open }: TableState, { pointsAt = '' }: SightGuide): (() => void) | undefined {
  const [word, id = ''] = pointsAt.split('.');
  const seen = sight.value;
  switch (word) {
    case 'card':
      return [...seen.hand, ...seen.drawer].some((one) => one.id === id)
        ? () => open({ what: 'card', id })
        : undefined;
    case 'claim':
      return () => open({ what: 'estimate', id });
    case 'duty':
      return () => open({ what: 'report', id });
    case 'desk': {
      const first = seen.desk.find(({ state }) => state === 'open');
      return first && (() => open({ what: 'message', id: first.id }));
    }
    case 'logs':
      return seen.logs && (() => open({ what: 'logs', tab: 'conditions' }));
    case 'keys':
    case 'team':
    case 'evidence':
      return () => open({ what: word });
    case 'map':
      return tab.value === 'map' ? undefined : () => (tab.value = 'map');
    default:
      return undefined;
  }
}
