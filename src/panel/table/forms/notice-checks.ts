// What a notice leaves out and what it says too much, before it is sent. Pure.
import type { SightAudience, SightNotice } from '../../../incident/sight-types.ts';
import type { NoticeDraft } from './notice-sheet.tsx';
import type { Finding } from './report-checks.ts';
import { listed } from './report-prose.ts';

type Labelled = { label: string };
const names = (of: Labelled[]): string => listed(of.map(({ label }) => label.toLowerCase()));

export function noticeFindings(
  notice: SightNotice,
  draft: NoticeDraft,
  audiences: SightAudience[] = [],
): Finding[] {
  const told = audiences.filter(({ id }) => draft.audiences.includes(id));
  const about = notice.items.filter(
    ({ id }) => told.length === 0 || told.some(({ items }) => items?.includes(id) ?? true),
  );
  return [
    ...leftOut({ ...notice, items: about }, draft),
    ...words(notice, draft),
    ...tooMuch(notice, draft),
    ...otherwise({ ...notice, items: about }, draft),
  ];
}

/** Known and due, and not ticked; and what people could do, if nothing is said of it. */
function leftOut({ items, advice }: SightNotice, draft: NoticeDraft): Finding[] {
  const missing = items.filter(({ id, known, due }) => known && due && !draft.items.includes(id));
  const mute = advice.length > 0 && draft.advice.length === 0;
  return [
    ...(missing.length > 0
      ? [{ tone: 'hostile' as const, says: `It leaves out what you know: ${names(missing)}.` }]
      : []),
    ...(mute ? [{ tone: 'unproven' as const, says: 'It does not say what people can do.' }] : []),
  ];
}

function words({ wordings }: SightNotice, draft: NoticeDraft): Finding[] {
  const chosen = wordings.find(({ id }) => id === draft.wording);
  const finding = (says: string): Finding => ({ tone: 'hostile', says: `“${chosen?.label}” ${says}` });
  return [
    ...(chosen?.weak ? [finding('says less than you know. It may be ordered to be corrected.')] : []),
    ...(chosen?.bold ? [finding('says more than you know: nobody has verified it.')] : []),
  ];
}

function tooMuch({ items }: SightNotice, draft: NoticeDraft): Finding[] {
  const doubtful = items.filter(({ id, known }) => !known && draft.items.includes(id));
  if (doubtful.length === 0) return [];
  return [{ tone: 'hostile', says: `It says more than you know: ${names(doubtful)} is not established.` }];
}

/** Against what a report on file says was seen. */
function otherwise({ filed, items }: SightNotice, draft: NoticeDraft): Finding[] {
  if (draft.items.length === 0) return [];
  const differs = (one: string[]) => items.some(({ id }) => one.includes(id) !== draft.items.includes(id));
  return filed
    .filter((one) => differs(one.items))
    .map(({ where, says }) => ({ tone: 'hostile', says: `${where}: ${says}.` }));
}
