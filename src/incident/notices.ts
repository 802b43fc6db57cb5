// Telling people: who is reached, by which way, in which words.
import type { Scenario } from '../scenario/scenario.ts';
import type { Notice } from '../scenario/table-nouns.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { holds } from './conditions.ts';
import { orderedAt } from './filings.ts';
import { itemsAbout } from './items.ts';
import type { Flaw, Incident, Publication, Work } from './incident.ts';
import { mulDiv } from './levels.ts';
import { utter } from './phrases.ts';

/** A page is only read while it stands; thirty days is what the flagship's law asks for. */
const PAGE_DAYS = 30;

export function publish(s: Scenario, x: Incident, work: Work): void {
  const about = work.publication;
  if (!about || !s.notice) return;
  const quality = qualityOf(s, x, about);
  const thin = quality < WHOLE;
  const unsure = isUnsure(s, x, about);
  const fresh = tellsNew(x, about);
  if (!thin) putRight(s, x, about.audiences);
  x.publications.push({ minute: x.minute, ...about, ...(thin ? { thin } : {}) });
  for (const id of about.audiences) {
    const share = reached(s, id, s.notice.channels, about.channels, about.days);
    x.audiences[id]?.told.push({
      minute: x.minute,
      share,
      quality,
      publication: x.publications.length - 1,
      days: about.days,
    });
    happen(s, x, `told:${id}`);
    if (thin) happen(s, x, `told:${id}.thin`);
    if (unsure) happen(s, x, `told:${id}.unverified`);
  }
  if (s.notice.public) happen(s, x, 'published');
  if (unsure || fresh) {
    const tag = unsure ? 'unverified' : 'clean';
    x.notes.push({ minute: x.minute, tag, says: 'A notice went out.', by: 'notice' });
    happen(s, x, `noted:${tag}`);
  }
  happen(s, x, `wording:${about.wording}`);
  const names = about.audiences.map((id) => s.audiences[id]?.label ?? id).join(', ');
  x.log.push({ minute: x.minute, kind: 'file', text: `Told: ${names}.`, tone: 'safe' });
}

/** A whole notice puts right the thin ones that went to the same people, if nobody had to order it. */
function putRight(s: Scenario, x: Incident, audiences: string[]): void {
  const thin = x.publications.filter(
    (one) => one.thin && one.correctedAt === undefined && one.audiences.some((id) => audiences.includes(id)),
  );
  if (thin.length === 0) return;
  const ordered = thin.some((one) => orderedAt(s, x, 'notice', one.minute) !== undefined);
  for (const one of thin) one.correctedAt = x.minute;
  for (const id of audiences) happen(s, x, `told:${id}.corrected`);
  const tag = ordered ? 'late-correction' : 'correction';
  x.notes.push({ minute: x.minute, tag, says: 'What people had been told was put right.', by: 'notice' });
  happen(s, x, `noted:${tag}`);
}

type Sent = Omit<Publication, 'minute'>;

/**
 * Three quarters without advice, half where an item that is due is missing, half where it says more than is known; and
 * the wording's own worth, for one that asserts or hedges something only while it says less than is known.
 */
function qualityOf(s: Scenario, x: Incident, sent: Sent): number {
  const notice = s.notice;
  if (!notice) return 0;
  const { audiences, wording, items, advice } = sent;
  let quality = isWeak(s, x, wording) ? (notice.wordings[wording]?.quality ?? 0) : WHOLE;
  const missing = itemsAbout(s, audiences).some((id) => notice.items[id]?.due && !items.includes(id));
  if (missing) quality = mulDiv(quality, 1, 2);
  if (Object.keys(notice.advice).length > 0 && advice.length === 0) quality = mulDiv(quality, 3, 4);
  return isUnsure(s, x, sent) ? mulDiv(quality, 1, 2) : quality;
}

/** What a wording says more or less than is known. */
export const wordingFlaws = (s: Scenario, x: Incident, wording: string): Flaw[] =>
  (s.notice?.wordings[wording]?.asserts ?? []).flatMap((one) => utter(s, x, one)?.flaw ?? []);

/** It says less than is known; where a wording says of no claim what it asserts, its author does. */
export function isWeak(s: Scenario, x: Incident, wording: string): boolean {
  const about = s.notice?.wordings[wording];
  if (!about) return true;
  return about.asserts.length === 0 ? about.quality < WHOLE : wordingFlaws(s, x, wording).includes('thin');
}

/** It names what is not established, or its wording asserts what nobody has verified. */
function isUnsure(s: Scenario, x: Incident, { wording, items }: Sent): boolean {
  return (
    wordingFlaws(s, x, wording).some((flaw) => flaw !== 'thin') ||
    items.some((item) => {
      const known = s.notice?.items[item]?.known;
      return known !== undefined && !holds(s, x, known);
    })
  );
}

/** Somebody is told for the first time, or something else than before. The same once more is no merit. */
function tellsNew(x: Incident, { audiences, wording, items, advice }: Sent): boolean {
  return audiences.some((id) => {
    const before = x.publications.filter((one) => one.audiences.includes(id));
    return !before.some(
      (one) =>
        one.wording === wording &&
        items.every((item) => one.items.includes(item)) &&
        advice.every((item) => one.advice.includes(item)),
    );
  });
}

/** Channels add up, to everybody at most. */
export function reached(
  s: Scenario,
  audience: string,
  known: Notice['channels'],
  channels: string[],
  days: number,
): number {
  const about = s.audiences[audience];
  if (!about) return 0;
  let share = 0;
  for (const channel of channels) {
    const reach = about.reach[channel] ?? 0;
    const lasts = known[channel]?.days ? Math.min(days, PAGE_DAYS) : PAGE_DAYS;
    share += mulDiv(reach, lasts, PAGE_DAYS);
  }
  return Math.min(WHOLE, share);
}
