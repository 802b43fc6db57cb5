// Statements to the press and the public: what they say, whether it was known, and how a wrong one is put right.
import type { Scenario } from '../scenario/scenario.ts';
import type { Release } from '../scenario/release-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { first } from './conditions.ts';
import { SOON, orderedAt } from './filings.ts';
import type { Incident, Released, Work } from './incident.ts';
import { mulDiv } from './levels.ts';
import { reached } from './notices.ts';
import { isDenied, sentence, utter } from './phrases.ts';
import { isSameValue, ofValue } from './score/stated.ts';

const DAY = 1440;

export function makeRelease(s: Scenario, x: Incident, work: Work): void {
  const about = s.releases[work.of];
  if (!about || !work.release) return;
  const { phrases } = work.release;
  const said = utteredIn(s, x, about, phrases);
  const one: Released = {
    ...work.release,
    minute: x.minute,
    texts: textsOf(s, x, about, phrases),
    said,
    leftOut: leftOutBy(x, about, said),
  };
  const put = putRight(s, x, one);
  const fresh = !flawedTopics(one).length && saysNew(x, one);
  x.releases.push(one);
  tell(s, x, about, one, put);
  note(s, x, about.label, one, fresh);
  happen(s, x, `said:${one.release}`);
  for (const [topic, phrase] of Object.entries(phrases))
    happen(s, x, `said:${one.release}.${topic}.${phrase}`);
  if (about.public) happen(s, x, 'published');
  x.log.push({ minute: x.minute, kind: 'file', text: `${about.label}: sent.`, tone: 'safe' });
}

const textsOf = (
  s: Scenario,
  x: Incident,
  { topics }: Release,
  phrases: Record<string, string>,
): Released['texts'] =>
  Object.fromEntries(
    Object.entries(phrases).flatMap(([topic, phrase]) => {
      const one = topics[topic]?.phrases[phrase];
      return one ? [[topic, sentence(s, x, one)]] : [];
    }),
  );

/** What these phrases say, as things stand. */
function utteredIn(
  s: Scenario,
  x: Incident,
  { topics }: Release,
  phrases: Record<string, string>,
): Released['said'] {
  return Object.entries(phrases).flatMap(([topic, phrase]) =>
    (topics[topic]?.phrases[phrase]?.asserts ?? []).flatMap((one) => {
      const said = utter(s, x, one);
      return said ? [{ topic, ...said, ...(said.flaw === undefined ? {} : { flawedAt: x.minute }) }] : [];
    }),
  );
}

/** Topics that are known and due, and of which nothing is said. */
function leftOutBy(x: Incident, { topics }: Release, said: { topic: string }[]): string[] {
  return Object.entries(topics).flatMap(([id, topic]) =>
    topic.due && first(x, topic.known) !== undefined && !said.some((one) => one.topic === id) ? [id] : [],
  );
}

/** Everything in it that has to be put right. */
export function flawedTopics({ said, leftOut }: Pick<Released, 'said' | 'leftOut'>): string[] {
  return [
    ...new Set([...said.flatMap(({ topic, flaw }) => (flaw === undefined ? [] : [topic])), ...leftOut]),
  ];
}

/** Those that still stand, and have something in them to put right. */
export const toCorrect = (x: Incident, release: string): Released[] =>
  x.releases.filter(
    (one) => one.release === release && one.correctedAt === undefined && flawedTopics(one).length > 0,
  );

/** Whether a later one says it rightly, to everybody who had read it, and stands where it stood. */
function corrects(
  { channels }: Release,
  wrong: Released,
  right: Pick<Released, 'said' | 'leftOut' | 'phrases' | 'audiences' | 'channels'>,
): boolean {
  const flawed = flawedTopics(right);
  const shown = (one: Pick<Released, 'channels'>) => one.channels.some((id) => channels[id]?.days);
  return (
    flawedTopics(wrong).every((topic) => !flawed.includes(topic) && right.phrases[topic] !== undefined) &&
    wrong.audiences.every((id) => right.audiences.includes(id)) &&
    (!shown(wrong) || shown(right))
  );
}

type Put = 'correction' | 'late-correction' | undefined;

function putRight(s: Scenario, x: Incident, right: Released): Put {
  const about = s.releases[right.release] as Release;
  const wrong = toCorrect(x, right.release).filter((one) => corrects(about, one, right));
  for (const one of wrong) {
    one.correctedAt = x.minute;
    if (isSoon(s, x, one)) one.unasked = true;
  }
  if (wrong.length === 0) return undefined;
  return wrong.every((one) => one.unasked) ? 'correction' : 'late-correction';
}

/** Soon after it could be seen to be wrong, and before anybody ordered it. */
function isSoon(s: Scenario, x: Incident, wrong: Released): boolean {
  const since = Math.min(...wrong.said.flatMap(({ flawedAt }) => flawedAt ?? []), Infinity);
  const from = since === Infinity ? wrong.minute : since;
  return x.minute - from <= SOON && orderedAt(s, x, wrong.release, wrong.minute) === undefined;
}

function tell(s: Scenario, x: Incident, about: Release, one: Released, put: Put): void {
  const words = [
    ...new Set(one.said.flatMap(({ flaw }) => flaw ?? [])),
    ...(one.leftOut.length > 0 ? (['thin'] as const) : []),
  ];
  for (const id of one.audiences) {
    x.audiences[id]?.told.push({
      minute: x.minute,
      share: reached(s, id, about.channels, one.channels, one.days),
      quality: qualityOf(words),
      publication: -1,
      release: x.releases.length - 1,
      days: one.days,
    });
    happen(s, x, `told:${id}`);
    for (const word of words) happen(s, x, `told:${id}.${word}`);
    if (put !== undefined) happen(s, x, `told:${id}.corrected`);
  }
  if (put === undefined) return;
  x.notes.push({
    minute: x.minute,
    tag: put,
    says: `${about.label}: an earlier one was put right.`,
    by: 'release',
  });
  happen(s, x, `noted:${put}`);
}

/** As for notices: half where it says more than is known, three quarters where it says less. */
function qualityOf(words: string[]): number {
  const half = words.some((word) => word !== 'thin') ? mulDiv(WHOLE, 1, 2) : WHOLE;
  return words.includes('thin') ? mulDiv(half, 3, 4) : half;
}

function note(s: Scenario, x: Incident, label: string, one: Released, fresh: boolean): void {
  const bold = one.said.some(({ flaw }) => flaw === 'unverified' || flaw === 'denied');
  if (!bold && !fresh) return;
  const tag = bold ? 'unverified' : 'clean';
  const says = bold ? 'it said as sure what nobody had verified.' : 'all that it said was verified.';
  x.notes.push({ minute: x.minute, tag, says: `${label}: ${says}`, by: 'release' });
  happen(s, x, `noted:${tag}`);
}

/** The same once more is no merit. */
function saysNew(x: Incident, { release, said }: Released): boolean {
  const before = x.releases.filter((one) => one.release === release).flatMap((one) => one.said);
  return said.some(
    (one) =>
      !one.hedged &&
      !before.some((old) => !old.hedged && old.claim === one.claim && isSameValue(old.value, one.value)),
  );
}

/** What stands on a page says so every day, also after it has been verified otherwise. */
export function denyReleases(s: Scenario, x: Incident, claim: string): void {
  for (const one of x.releases) {
    const about = s.releases[one.release];
    if (!about || one.correctedAt !== undefined || !isOnShow(about, one, x.minute)) continue;
    for (const said of one.said) {
      if (said.claim !== claim || said.flaw === 'denied' || !isDenied(s, x, claim, ofValue(said.value)))
        continue;
      said.flaw = 'denied';
      said.flawedAt ??= x.minute;
      for (const id of one.audiences) happen(s, x, `told:${id}.denied`);
    }
  }
}

function isOnShow({ channels }: Release, one: Released, minute: Minute): boolean {
  return one.channels.some((id) => channels[id]?.days) && minute < one.minute + one.days * DAY;
}
