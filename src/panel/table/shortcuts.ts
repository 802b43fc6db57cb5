import type { TableState } from './table-state.ts';
import { inOrder } from './message-order.ts';

/** Single keys, as the help lists them. Off while a dialog is open or somebody types. */
export function bindShortcuts(table: TableState): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || table.opened.peek())
      return;
    if (isTyping(event.target)) return;
    const act = actionFor(event.key, table, event.target);
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

function actionFor(key: string, table: TableState, target: EventTarget | null): (() => void) | undefined {
  const { session, settings, open } = table;
  const sight = table.sight.peek();
  switch (key.toLowerCase()) {
    case ' ':
      // On a button the space bar presses the button.
      if (target instanceof HTMLElement && target.closest('button, summary, a')) return undefined;
      return () =>
        session.setSpeed(session.speed.peek() === 'paused' ? (settings?.peek().speed ?? '1x') : 'paused');
    case '1':
      return () => session.setSpeed('1x');
    case '8':
      return () => session.setSpeed('8x');
    case 'n':
      return () => session.skip();
    case 'd': {
      const first = inOrder(sight.desk).find(({ state }) => state === 'open');
      return first && (() => open({ what: 'message', id: first.id }));
    }
    case 'c':
      return () => focusHand(table);
    case 'r':
      return sight.duties.length > 0 ? () => open({ what: 'report' }) : undefined;
    case 'k':
      return sight.credentials.length > 0 ? () => open({ what: 'keys' }) : undefined;
    case 'q':
      return sight.logs !== undefined && session.desk ? () => open({ what: 'logs' }) : undefined;
    case 'e':
      return sight.claims.some(({ estimate }) => estimate) ? () => open({ what: 'estimate' }) : undefined;
    case 'l':
      return () => open({ what: 'log' });
    case '?':
      return () => open({ what: 'help' });
    default:
      return undefined;
  }
}

function focusHand(table: TableState): void {
  table.tab.value = 'cards';
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.hand .slot button')?.focus());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
