import { scenarios } from 'virtual:scenarios';
import { openLibrary } from '../session/library.ts';
import type { Library, Listed, Telling } from '../session/library.ts';

/** The scenarios that came with this copy, or those that it was packaged with. */
export const shippedLibrary = (listed: Listed[] = scenarios, telling?: Telling): Library =>
  openLibrary(
    listed,
    async (url) => {
      const answer = await fetch(new URL(url, document.baseURI));
      return answer.ok ? ((await answer.json()) as unknown) : undefined;
    },
    telling,
  );
