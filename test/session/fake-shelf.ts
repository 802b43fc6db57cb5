import type { Kept, Shelf } from '../../src/session/shelf.ts';

/** A shelf in memory; `state` makes it full or forbidden. */
export function fakeShelf(entries: Record<string, string> = {}): Shelf & {
  state: Kept;
  writes: number;
  entries: Map<string, string>;
} {
  return {
    state: 'kept',
    writes: 0,
    entries: new Map(Object.entries(entries)),
    read(key) {
      return this.entries.get(key);
    },
    write(key, text) {
      this.writes += 1;
      if (this.state === 'kept') this.entries.set(key, text);
      return this.state;
    },
    remove(key) {
      this.entries.delete(key);
    },
    keys() {
      return [...this.entries.keys()];
    },
  };
}
