// What a person has entered on the page, and the facts that it amounts to.
import type { Facts } from '../../law/clock-types.ts';
import { readKnown } from '../../law/known.ts';
import type { Known } from '../../law/known.ts';

export interface Entered {
  /** `2025-11-17`; empty until it is entered. */
  date: string;
  /** `16:00`; empty where only the day is known. */
  time: string;
  /** Of everything on the page. */
  zone: string;
  /** Jurisdictions, as the library’s files are called. */
  codes: string[];
  /** A further fact that became known later, `2025-11-27T03:47`. */
  news: string;
  /** Law id → when its own trigger came, `2025-11-18T09:00`. */
  started: Record<string, string>;
  /** `eu-dora-19.first` → when it was filed. */
  filed: Record<string, string>;
}

export type ReadFacts = { facts: Facts } | { says: string };

/** `undefined` while there is no day. */
export function factsOf({ date, time, zone, news, started, filed }: Entered): ReadFacts | undefined {
  if (date === '') return undefined;
  const aware = readKnown(`${date} ${time}`.trim(), zone);
  if ('says' in aware) return aware;
  return {
    facts: {
      aware: aware.value,
      started: knownIn(started, zone),
      filed: knownIn(filed, zone),
      news: Object.values(knownIn({ news }, zone)),
    },
  };
}

/** A field that is half filled in counts for nothing. */
function knownIn(texts: Record<string, string>, zone: string): Record<string, Known> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const read = readKnown(text, zone);
      return 'value' in read ? [[name, read.value]] : [];
    }),
  );
}
