import type { DutyClock, Facts } from '../../src/law/clock-types.ts';
import { dutyClocks } from '../../src/law/clock.ts';
import { readKnown } from '../../src/law/known.ts';
import type { Known } from '../../src/law/known.ts';
import { readLawBook } from '../../src/law/law-book.ts';
import type { LawBook } from '../../src/law/law-book.ts';
import { readLibrary } from '../../src/cli/folder.ts';
import { formatIssue } from '../../src/scenario/issues.ts';

/** The library as it is shipped. */
export const BOOK = shipped();

function shipped(): LawBook {
  const { book, issues } = readLawBook(readLibrary());
  if (!book) throw new Error(issues.map(formatIssue).join('\n'));
  return book;
}

/** `2025-11-17T16:00+09:00`, or `2025-11-18 Asia/Seoul` for a day. */
function known(text: string): Known {
  const [, instant = '', zone] = /^(\S+?)(?: (\w+\/\w+))?$/.exec(text) ?? [];
  const read = readKnown(instant, zone);
  if ('says' in read) throw new Error(read.says);
  return read.value;
}

export interface Given {
  aware: string;
  started?: string;
  /** Report → when it was filed. */
  filed?: Record<string, string>;
  news?: string;
}

export function factsOf(id: string, { aware, started, filed = {}, news }: Given): Facts {
  return {
    aware: known(aware),
    started: started === undefined ? {} : { [id]: known(started) },
    filed: Object.fromEntries(Object.entries(filed).map(([stage, text]) => [`${id}.${stage}`, known(text)])),
    news: news === undefined ? [] : [known(news)],
  };
}

export function clockOf(id: string, given: Given): DutyClock {
  const [clock] = dutyClocks(BOOK, [id], factsOf(id, given));
  if (!clock) throw new Error(`There is no law "${id}".`);
  return clock;
}
