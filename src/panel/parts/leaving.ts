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

  useEffect(() => {
    const ids = new Set(items.map((item) => item.id));
    const left = before.current.filter((item) => !ids.has(item.id));
    before.current = items;
    if (left.length === 0 || motionIsOff()) return undefined;
    setGone(left);
    const timer = setTimeout(() => setGone([]), elapsedMs);
    return () => clearTimeout(timer);
  }, [items, elapsedMs]);

  const here = new Set(items.map((item) => item.id));
  return [
    ...items.map((item) => ({ item, leaving: false })),
    ...gone.filter((item) => !here.has(item.id)).map((item) => ({ item, leaving: true })),
  ];
}
