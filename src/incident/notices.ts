// Telling people: who is reached, by which way, in which words.
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { holds } from './conditions.ts';
import { orderedAt } from './filings.ts';
import type { Incident, Work } from './incident.ts';
import { mulDiv } from './levels.ts';

/** A page is only read while it stands; thirty days is what the flagship's law asks for. */
const PAGE_DAYS = 30;

export function publish(s: Scenario, x: Incident, work: Work): void {
  const about = work.publication;
  if (!about || !s.notice) return;
  const quality = qualityOf(s, x, about.wording, about.items, about.advice);
  const thin = quality < WHOLE;
  if (!thin) putRight(s, x, about.audiences);
  x.publications.push({ minute: x.minute, ...about, ...(thin ? { thin } : {}) });
  for (const id of about.audiences) {
    const share = reached(s, id, about.channels, about.days);
    x.audiences[id]?.told.push({
      minute: x.minute,
      share,
      quality,
      publication: x.publications.length - 1,
      days: about.days,
    });
    happen(s, x, `told:${id}`);
    if (thin) happen(s, x, `told:${id}.thin`);
  }
  if (s.notice.public) happen(s, x, 'published');
  const unsure = about.items.some((item) => {
    const known = s.notice?.items[item]?.known;
    return known !== undefined && !holds(s, x, known);
  });
  const tag = unsure ? 'unverified' : 'clean';
  x.notes.push({ minute: x.minute, tag, says: 'A notice went out.', by: 'notice' });
  happen(s, x, `noted:${tag}`);
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

/** The wording's own worth; half when an item that is due is missing; three quarters without advice. */
function qualityOf(s: Scenario, x: Incident, wording: string, items: string[], advice: string[]): number {
  const notice = s.notice;
  if (!notice) return 0;
  let quality = notice.wordings[wording]?.quality ?? 0;
  const missing = Object.entries(notice.items).some(([id, item]) => item.due && !items.includes(id));
  if (missing) quality = mulDiv(quality, 1, 2);
  if (Object.keys(notice.advice).length > 0 && advice.length === 0) quality = mulDiv(quality, 3, 4);
  const unknown = items.some((id) => notice.items[id] && !holds(s, x, notice.items[id].known));
  return unknown ? mulDiv(quality, 1, 2) : quality;
}

/** Channels add up, to everybody at most. */
function reached(s: Scenario, audience: string, channels: string[], days: number): number {
  const about = s.audiences[audience];
  if (!about) return 0;
  let share = 0;
  for (const channel of channels) {
    const reach = about.reach[channel] ?? 0;
    const lasts = s.notice?.channels[channel]?.days ? Math.min(days, PAGE_DAYS) : PAGE_DAYS;
    share += mulDiv(reach, lasts, PAGE_DAYS);
  }
  return Math.min(WHOLE, share);
}
