import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface SheetProps {
  title: string;
  eyebrow?: ComponentChildren;
  wide?: boolean;
  /** Nearly the whole screen; on a phone all of it. */
  full?: boolean;
  /** A click beside it closes it. Not for forms: what was typed would go. */
  light?: boolean;
  /** Why the last try was refused. */
  error?: string | undefined;
  foot?: ComponentChildren;
  children: ComponentChildren;
  onClose(): void;
}

/** A dialog over the table. The browser keeps the focus inside, closes it with Esc and puts the focus back. */
export function Sheet({ title, eyebrow, wide, full, light, error, foot, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const closing = useRef({ onClose, light });
  closing.current = { onClose, light };

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    // The heading first, not the close button: a reader should hear what this is.
    element.querySelector<HTMLElement>('[data-first], h2')?.focus();
    const unbind = bindClosing(element, () => closing.current);
    return () => {
      unbind();
      element.close();
      setTimeout(catchFocus, CATCH_MS);
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`sheet${wide ? ' wide' : ''}${full ? ' full' : ''}`}
      aria-labelledby={titleId}
    >
      <header class="head">
        <div class="titles">
          {eyebrow !== undefined && <div class="eyebrow">{eyebrow}</div>}
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" class="button quiet small" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="body">{children}</div>
      {(foot !== undefined || error !== undefined) && (
        <footer class="foot">
          {error !== undefined && (
            <p class="error grow" role="alert">
              {error}
            </p>
          )}
          {foot}
        </footer>
      )}
    </dialog>
  );
}

/** Longer than a card takes to leave. */
const CATCH_MS = 320;

/** What opened the sheet may be gone by now, a card that was played: then the focus starts again at the table. */
function catchFocus(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('main')?.focus();
}

/** Esc, and for a light sheet a click beside it. The sheet is taken away by its owner, never by the browser alone. */
function bindClosing(
  dialog: HTMLDialogElement,
  now: () => { onClose(): void; light: boolean | undefined },
): () => void {
  const cancel = (event: Event) => {
    event.preventDefault();
    now().onClose();
  };
  const click = (event: Event) => {
    const { light, onClose } = now();
    if (light && event.target === dialog) onClose();
  };
  dialog.addEventListener('cancel', cancel);
  dialog.addEventListener('click', click);
  return () => {
    dialog.removeEventListener('cancel', cancel);
    dialog.removeEventListener('click', click);
  };
}
