import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { first, holds } from '../conditions.ts';
import { orderedAt } from '../filings.ts';
import type { Incident } from '../incident.ts';
import { legal } from '../legal.ts';
import { isWeak, wordingFlaws } from '../notices.ts';
import { sayMissing } from '../missing.ts';
import { quote } from '../quotes.ts';
import { cardsOf, hintsOf, mayLook, onlyLooks } from '../queries.ts';
import { sayClock, sayDate } from '../say.ts';
import type { Notice, Query } from '../../scenario/table-nouns.ts';
import type { Sight, SightAudience, SightDetermination, SightNotice, SightQuery } from '../sight-types.ts';
import { itemsOf } from '../score/compare.ts';
import { askedOf } from '../score/stated.ts';
import { sayTakes } from './cards.ts';
import { noticesOf } from './documents.ts';
import { onFile } from './fields.ts';

/** Those whom the notice tells, or this release. */
export function sightAudiences(s: Scenario, x: Incident, release?: string): SightAudience[] {
  return Object.entries(s.audiences)
    .filter(([, about]) => about.release === release)
    .filter(([, about]) => !about.known || first(x, about.known) !== undefined)
    .map(([id, about]) => {
      const can = !about.needs || first(x, about.needs) !== undefined;
      return {
        id,
        label: about.label,
        ...(about.items ? { items: about.items } : {}),
        size: about.size,
        known: true,
        can,
        ...(can ? {} : { why: 'Nobody has found a way to reach them yet.' }),
        told: (x.audiences[id]?.told ?? []).map((one) => ({
          minute: one.minute,
          time: `${sayDate(s, one.minute)} ${sayClock(s, one.minute)}`,
          wording: toldWords(s, x, one),
          share: one.share / WHOLE,
        })),
      };
    });
}

/** The wording of a notice; of a release the phrases. */
function toldWords(
  s: Scenario,
  x: Incident,
  { publication, release }: { publication: number; release?: number },
): string {
  const one = x.releases[release ?? -1];
  if (!one) return s.notice?.wordings[x.publications[publication]?.wording ?? '']?.label ?? '';
  const topics = s.releases[one.release]?.topics ?? {};
  return Object.entries(one.phrases)
    .map(([topic, phrase]) => topics[topic]?.phrases[phrase]?.label ?? phrase)
    .join(', ');
}

export function sightNotice(s: Scenario, x: Incident): SightNotice | undefined {
  const notice = s.notice;
  if (!notice) return undefined;
  const can = first(x, notice.needs) !== undefined && !x.work.some((one) => one.what === 'publish');
  const who = notice.work.who
    .map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or '))
    .join(' + ');
  return {
    can,
    ...(can
      ? {}
      : {
          why:
            first(x, notice.needs) === undefined
              ? 'The notice is not written yet.'
              : 'A notice is being sent already.',
        }),
    work: `${who} · ${sayTakes(notice.work.takes)}`,
    wordings: Object.entries(notice.wordings).map(([id, one]) => ({
      id,
      label: one.label,
      text: quote(s, x, one.text),
      ...wordingWords(s, x, id),
    })),
    ...(s.words['items'] === undefined ? {} : { itemsTitle: s.words['items'] }),
    items: Object.entries(notice.items).map(([id, one]) => ({
      id,
      label: one.label,
      known: holds(s, x, one.known),
      due: one.due,
    })),
    advice: Object.entries(notice.advice).map(([id, one]) => ({ id, label: one.label })),
    channels: Object.entries(notice.channels).map(([id, one]) => ({ id, label: one.label, days: one.days })),
    filed: filedItems(s, x, notice),
    sent: noticesOf(s, x),
    ...orderedNotice(s, x),
  };
}

/** Says less than is known, or more. */
function wordingWords(s: Scenario, x: Incident, id: string): { weak?: true; bold?: true } {
  const bold = wordingFlaws(s, x, id).some((flaw) => flaw !== 'thin');
  return { ...(isWeak(s, x, id) ? { weak: true } : {}), ...(bold ? { bold: true } : {}) };
}

/** What the reports on file say was seen, as far as the notice knows those words. */
function filedItems(s: Scenario, x: Incident, { claim, items }: Notice): SightNotice['filed'] {
  const about = claim === undefined ? undefined : s.claims[claim];
  if (claim === undefined || !about) return [];
  return onFile(s, x, claim).flatMap(({ where, says, said }) => {
    const words = itemsOf(askedOf(about), said);
    const ids = Object.keys(items).filter((id) => words?.includes(items[id]?.word ?? ''));
    return words ? [{ where, says, items: ids }] : [];
  });
}

/** An order to put a notice right that nobody has followed yet. */
function orderedNotice(s: Scenario, x: Incident): Pick<SightNotice, 'ordered'> {
  const thin = x.publications.find((one) => one.thin && one.correctedAt === undefined);
  const order = thin && orderedAt(s, x, 'notice', thin.minute);
  if (order === undefined) return {};
  return { ordered: `A corrected notice was ordered on ${sayDate(s, order)} ${sayClock(s, order)}.` };
}

export function sightQueries(s: Scenario, x: Incident): SightQuery[] {
  return Object.entries(s.queries).map(([id, query]) => {
    const rule = x.rules[id];
    const refusal = legal(s, x, { do: 'rule', query: id, mode: 'enforce' });
    const cards = cardsOf(s, id);
    const hints = hintsOf(s, x, id);
    return {
      id,
      label: query.label,
      table: query.table,
      names: s.logs?.names ?? '',
      product: s.words['product'] ?? 'token',
      terms: Object.entries(query.terms).map(([term, about]) => sightTerm(s, x, term, about)),
      ...(rule === undefined ? {} : { sql: rule.sql }),
      mode: rule?.mode === 'enforce' ? 'enforce' : rule?.mode === 'shadow' ? 'shadow' : 'none',
      ...(rule?.ran ? { flagged: rule.measured.seen.flagged, ofRows: rule.measured.seen.tokens } : {}),
      signs: rule?.ran ? signsOf(query, rule.measured.seen.signs) : [],
      hints: hints.given.map(({ minute, says, sql }) => ({
        minute,
        says,
        ...(sql === undefined ? {} : { sql }),
      })),
      ...(hints.due === undefined ? {} : { hintDue: { minute: hints.due, time: sayClock(s, hints.due) } }),
      hintsLeft: query.hints.length - hints.index,
      ...(hints.next ? { nextHintMinutes: hints.next.minutes } : {}),
      ...(cards.shadow === undefined ? {} : { shadowCard: cards.shadow }),
      ...(cards.enforce === undefined ? {} : { enforceCard: cards.enforce }),
      ...(onlyLooks(s, id) ? { onlyLooks: true as const } : {}),
      canEnforce: refusal === undefined,
      ...(refusal === undefined ? {} : { why: refusal }),
    };
  });
}

function sightTerm(
  s: Scenario,
  x: Incident,
  id: string,
  { label, where, needs }: Query['terms'][string],
): SightQuery['terms'][number] {
  const open = !needs || holds(s, x, needs);
  if (open) return { id, label, where, legal: true };
  return {
    id,
    label,
    where,
    legal: false,
    why: sayMissing(s, x, needs) ?? 'The team cannot look for that yet.',
  };
}

const signsOf = (query: Query, counts: Record<string, number>): SightQuery['signs'] =>
  Object.entries(query.signs).map(([id, { label }]) => ({ id, label, count: counts[id] ?? 0 }));

/** What is kept at the detection desk; undefined until somebody may look into the logs. */
export function sightLogs(s: Scenario, x: Incident): Sight['logs'] {
  if (!mayLook(s, x)) return undefined;
  return { saved: Object.entries(x.saved).map(([name, { sql, minute }]) => ({ name, sql, minute })) };
}

export function sightDeterminations(s: Scenario, x: Incident): SightDetermination[] {
  return Object.entries(s.determinations)
    .filter(([, about]) => first(x, about.needs) !== undefined)
    .map(([id, about]) => {
      const made = x.determinations[id];
      return {
        id,
        label: about.label,
        asks: quote(s, x, about.asks),
        verdicts: Object.entries(about.verdicts).map(([verdict, one]) => ({ id: verdict, label: one.label })),
        ...(made
          ? {
              made: {
                minute: made.minute,
                time: `${sayDate(s, made.minute)} ${sayClock(s, made.minute)}`,
                verdict: about.verdicts[made.verdict]?.label ?? made.verdict,
                reason: made.reason,
              },
            }
          : {}),
      };
    });
}
