import { usePart, useTable } from './table-state.ts';
import type { Tab } from './table-state.ts';

/** Only on a phone; the styles hide it elsewhere. */
export function TabBar() {
  const { tab } = useTable();
  const desk = usePart((sight) => sight.desk.filter(({ state }) => state === 'open').length);
  const cards = usePart((sight) => sight.hand.length);
  const claims = usePart((sight) => sight.claims.length);
  const late = usePart(
    (sight) => sight.duties.filter(({ state }) => state === 'running' || state === 'overdue').length,
  );
  const button = (of: Tab, label: string, count: number, what: string) => (
    <button type="button" aria-pressed={tab.value === of} onClick={() => (tab.value = of)}>
      {label}
      {count > 0 && (
        <span class="count">
          {' '}
          {count}
          <span class="unseen"> {what}</span>
        </span>
      )}
    </button>
  );
  return (
    <nav class="tab-bar" aria-label="Parts of the table">
      {button('desk', 'Desk', desk, 'to decide')}
      {button('cards', 'Cards', cards, 'in hand')}
      {button('claims', 'Claims', claims, 'claims')}
      {button('clocks', 'Clocks', late, 'running')}
      {button('map', 'Map', 0, '')}
    </nav>
  );
}
