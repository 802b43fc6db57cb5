import { createElement } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProblemPage } from './problem.tsx';

interface LaterProps<P> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  onLeave(): void;
}

interface Arrived<P> {
  load: LaterProps<P>['load'];
  type: ComponentType<P> | 'failed';
}

/** A page whose code arrives when it is wanted. */
export function Later<P extends object>({ load, props, onLeave }: LaterProps<P>) {
  const [arrived, setArrived] = useState<Arrived<P> | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    load().then(
      (type) => wanted && setArrived({ load, type }),
      () => wanted && setArrived({ load, type: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  // One page may follow another in the same place: what was fetched for the first is not the second.
  if (arrived?.load !== load) return <Opening />;
  if (arrived.type === 'failed') {
    return (
      <ProblemPage
        title="This page could not be loaded"
        says={['A part of it did not arrive. Check the connection, then try again. Your game is kept.']}
        onLeave={onLeave}
      />
    );
  }
  return createElement(arrived.type, props);
}

/** Seen only when it takes longer than a moment. */
export function Opening() {
  return (
    <main class="plain-page opening" tabIndex={-1} aria-busy="true">
      <output>Opening the game.</output>
    </main>
  );
}
