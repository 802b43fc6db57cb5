import { useEffect, useRef, useState } from 'preact/hooks';
import { motionIsOff } from './preferences.ts';

export interface Staying<T> {
  item: T;
  leaving: boolean;
}

/** Keeps what has just left for one short transition more, so that it can be seen to go. */
export function useLeaving<T extends { id: string }>(items: T[], elapsedMs = 220): Staying<T>[] {
  const before = useRef<T[]>(items);
  const [gone, setGone] = useState<T[]>([]);

  const timer = useRef(0);

  useEffect(() => {
    const ids = new Set(items.map((item) => item.id));
    const left = before.current.filter((item) => !ids.has(item.id));
    before.current = items;
    if (left.length === 0 || motionIsOff()) return;
    setGone(left);
    // Not undone by the next change of the list: what leaves must go, however busy the table is.
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setGone([]), elapsedMs);
  }, [items, elapsedMs]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const here = new Set(items.map((item) => item.id));
  return [
    ...items.map((item) => ({ item, leaving: false })),
    ...gone.filter((item) => !here.has(item.id)).map((item) => ({ item, leaving: true })),
  ];
}
