import { createElement } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProblemPage } from './problem.tsx';

interface LaterProps<P> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  onLeave(): void;
}

/** A page whose code arrives when it is wanted. */
export function Later<P extends object>({ load, props, onLeave }: LaterProps<P>) {
  const [view, setView] = useState<{ type: ComponentType<P> } | 'failed' | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    load().then(
      (type) => wanted && setView({ type }),
      () => wanted && setView('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (view === undefined) return <Opening />;
  if (view === 'failed') {
    return (
      <ProblemPage
        title="This page could not be loaded"
        says={['A part of it did not arrive. Check the connection, then try again. Your game is kept.']}
        onLeave={onLeave}
      />
    );
  }
  return createElement(view.type, props);
}

/** Seen only when it takes longer than a moment. */
export function Opening() {
  return (
    <main class="plain-page opening" tabIndex={-1} aria-busy="true">
      <output>Opening the game.</output>
    </main>
  );
}
