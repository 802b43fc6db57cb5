import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Said where the face has no words. */
  name?: string;
  face: ComponentChildren;
  /** Its entries; each does what it does through `pick`, which folds the menu first. */
  children: (pick: (act: () => void) => () => void) => ComponentChildren;
}

export function FoldingMenu({ name, face, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => (details.current ? bindFolding(details.current) : undefined), []);
  const pick = (act: () => void) => () => {
    details.current?.removeAttribute('open');
    // Back to the menu button, so that a dialog that opens now gives the focus back to it.
    details.current?.querySelector('summary')?.focus();
    act();
  };
  return (
    <details ref={details} class="menu">
      <summary class="button" aria-label={name}>
        {face}
      </summary>
      <div class="menu-list">{children(pick)}</div>
    </details>
  );
}

/** Folds up with Esc, and when the focus goes elsewhere. */
function bindFolding(menu: HTMLDetailsElement): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  const away = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  };
  menu.addEventListener('keydown', key);
  menu.addEventListener('focusout', away);
  return () => {
    menu.removeEventListener('keydown', key);
    menu.removeEventListener('focusout', away);
  };
}
