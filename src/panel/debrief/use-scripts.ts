import { useEffect, useState } from 'preact/hooks';
import type { Scripts } from '../../incident/timed.ts';

const NONE: Scripts = {};

/** How others played it; none until they are here, and none where they cannot be had. */
export function useScripts(load: (() => Promise<Scripts>) | undefined): Scripts {
  const [scripts, setScripts] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    setScripts(NONE);
    load?.().then(
      (found) => wanted && setScripts(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return scripts;
}
