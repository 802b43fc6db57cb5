// What was filed and sent, as pages that look like their forms. Text only: whoever shows them decides how.
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { Release } from '../../scenario/release-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import type { FilingStage, Minute } from '../../scenario/vocabulary.ts';
import type { FiledDocument, FiledField } from '../document-types.ts';
import type { Filing, Incident, Publication, Released } from '../incident.ts';
import { quote } from '../quotes.ts';
import { sayClock, sayDate, sayDay } from '../say.ts';
import { asOf } from '../versions.ts';
import { sayAnswer, sayRecipient } from './answers.ts';

const STAGE_WORDS: Record<FilingStage, string> = {
  first: 'First report',
  supplement: 'Supplement',
  correction: 'Correction',
  withdrawal: 'Withdrawal',
};

/** Everything that left the house, oldest first. */
export function documentsOf(s: Scenario, x: Incident): FiledDocument[] {
  return [
    ...Object.keys(s.duties).flatMap((id) => reportsOf(s, x, id)),
    ...noticesOf(s, x),
    ...releasesOf(s, x),
  ].sort((a, b) => a.minute - b.minute);
}

/** The filings of one duty, oldest first. */
export function reportsOf(s: Scenario, x: Incident, id: string): FiledDocument[] {
  const duty = s.duties[id];
  if (!duty) return [];
  const mine = x.filings.filter((one) => one.duty === id);
  // By the law under which the clock ran, as far as the team can tell.
  const from = x.duties[id]?.startedAt;
  return mine.map((filing, index) =>
    reportOf(s, asOf(duty, from ?? filing.minute), filing, { id: `${id}.${index}`, mine, index }),
  );
}

function reportOf(
  s: Scenario,
  duty: Duty,
  filing: Filing,
  { id, mine, index }: { id: string; mine: Filing[]; index: number },
): FiledDocument {
  const { law, article, version, recipient } = duty.law;
  const time = filing.day ? sayDay(s, filing.minute) : sayTime(s, filing.minute);
  const later = mine.slice(index + 1).filter(({ stage }) => stage === 'correction');
  const asked = filing.stage === 'first' ? Object.keys(duty.fields) : Object.keys(filing.fields);
  const back = Object.keys(filing.was ?? {}).map((field) => duty.fields[field]?.label ?? field);
  return {
    id,
    kind: filing.stage,
    title: duty.label,
    stage: STAGE_WORDS[filing.stage],
    minute: filing.minute,
    time,
    head: [
      { label: 'To', says: sayRecipient(recipient) },
      { label: 'Under', says: [law, article].filter(Boolean).join(', ') },
      ...(version ? [{ label: 'Version', says: version }] : []),
      { label: 'Filed', says: filing.day ? `${time}, hour not on record` : time },
      ...(filing.stage === 'withdrawal' ? [{ label: 'Takes back', says: back.join(', ') }] : []),
    ],
    fields: asked.map((field) => fieldOf(s, duty, field, filing, later)),
    ...(filing.why ? { why: filing.why } : {}),
    ...(filing.withdrawnAt === undefined ? {} : { stamp: `Withdrawn on ${sayTime(s, filing.withdrawnAt)}` }),
  };
}

function fieldOf(s: Scenario, duty: Duty, field: string, filing: Filing, later: Filing[]): FiledField {
  const label = duty.fields[field]?.label ?? field;
  const answer = filing.fields[field];
  const was = filing.stage === 'correction' ? filing.was?.[field] : undefined;
  const corrected = answer && later.find(({ fields }) => fields[field]);
  return {
    label,
    answer: answer ? sayAnswer(s, duty, field, answer) : 'no answer',
    state: stateOf(answer),
    ...(was ? { was: sayAnswer(s, duty, field, was) } : {}),
    ...(corrected ? { corrected: `Corrected on ${sayTime(s, corrected.minute)}` } : {}),
  };
}

function stateOf(answer: FieldAnswer | undefined): FiledField['state'] {
  if (!answer) return 'none';
  if (answer.form === 'not-yet') return 'open';
  return answer.form === 'never' ? 'never' : 'stated';
}

/** The notices to people, oldest first. */
export function noticesOf(s: Scenario, x: Incident): FiledDocument[] {
  return x.publications.map((one, index) => noticeOf(s, x, one, index));
}

function noticeOf(s: Scenario, x: Incident, one: Publication, index: number): FiledDocument {
  const { wordings = {}, items = {}, advice = {}, channels = {} } = s.notice ?? {};
  const named = (of: Record<string, { label: string }>, ids: string[]) =>
    ids.map((id) => of[id]?.label ?? id).join(', ');
  const stands = one.channels.some((id) => channels[id]?.days);
  const part = (label: string, answer: string): FiledField => ({
    label,
    answer: answer || 'nothing',
    state: answer ? 'stated' : 'none',
  });
  return {
    id: `notice.${index}`,
    kind: 'notice',
    title: 'Notice to people',
    stage: 'Notice',
    minute: one.minute,
    time: sayTime(s, one.minute),
    head: [
      { label: 'To', says: named(s.audiences, one.audiences) },
      { label: 'By', says: named(channels, one.channels) },
      { label: 'Sent', says: sayTime(s, one.minute) },
      ...(stands ? [{ label: 'On show', says: `${one.days} days` }] : []),
    ],
    fields: [
      part('What it says', quote(s, x, wordings[one.wording]?.text ?? '')),
      part(s.words['items'] ?? 'What was seen', named(items, one.items)),
      part('What they can do', named(advice, one.advice)),
    ],
    ...(one.correctedAt === undefined ? {} : { stamp: `Put right on ${sayTime(s, one.correctedAt)}` }),
  };
}

/** The releases, or those of one kind, oldest first. */
export const releasesOf = (s: Scenario, x: Incident, id?: string): FiledDocument[] =>
  x.releases.flatMap((one, index) => {
    const about = s.releases[one.release];
    if (!about || (id !== undefined && one.release !== id)) return [];
    return [releasePage(s, about, one, index)];
  });

function releasePage(s: Scenario, about: Release, one: Released, index: number): FiledDocument {
  const { minute, channels, days, correctedAt } = one;
  const named = (of: Record<string, { label: string }>, ids: string[]) =>
    ids.map((each) => of[each]?.label ?? each).join(', ');
  const stands = channels.some((each) => about.channels[each]?.days);
  return {
    id: `release.${index}`,
    kind: 'release',
    title: about.label,
    stage: 'Statement',
    minute,
    time: sayTime(s, minute),
    head: [
      { label: 'To', says: named(s.audiences, one.audiences) },
      { label: 'By', says: named(about.channels, channels) },
      { label: 'Sent', says: sayTime(s, minute) },
      ...(stands ? [{ label: 'On show', says: days === 1 ? '1 day' : `${days} days` }] : []),
    ],
    fields: Object.entries(about.topics).map(([topic, { label }]): FiledField => {
      const answer = one.texts[topic];
      return { label, answer: answer ?? 'nothing', state: answer === undefined ? 'none' : 'stated' };
    }),
    ...(correctedAt === undefined ? {} : { stamp: `Put right on ${sayTime(s, correctedAt)}` }),
  };
}

const sayTime = (s: Scenario, minute: Minute): string => `${sayDate(s, minute)} ${sayClock(s, minute)}`;
