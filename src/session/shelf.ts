// The browser's own storage, which may be full, forbidden or changed by hand. Nothing here throws.

export type Kept = 'kept' | 'full' | 'forbidden';

export interface Shelf {
  read(key: string): string | undefined;
  write(key: string, text: string): Kept;
  remove(key: string): void;
  keys(): string[];
}

export function browserShelf(): Shelf {
  return {
    read: (key) => attempt(() => localStorage.getItem(key) ?? undefined, undefined),
    write: (key, text) => {
      try {
        localStorage.setItem(key, text);
        return 'kept';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
      }
    },
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
    keys: () => attempt(() => Object.keys(localStorage), []),
  };
}

/** Merely naming localStorage throws where a browser forbids it. */
function attempt<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
