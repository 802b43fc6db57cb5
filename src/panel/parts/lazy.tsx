import { createElement } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Sheet } from './sheet.tsx';

/** A form that is fetched when it is first opened. Fetched once; after that it is there at once. */
export function lazy<P extends { onClose(): void }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, settle] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (ready) return;
      load().then(
        (view) => {
          ready = view;
          settle((count) => count + 1);
        },
        () => setFailed(true),
      );
    }, []);
    if (ready) return createElement(ready, props);
    if (!failed) return null;
    return (
      <Sheet title="This form could not be loaded" light onClose={props.onClose}>
        <p>The connection may be down. Your game is safe. Close this and try again.</p>
      </Sheet>
    );
  };
}
