// Whether people and the press can be told now: undefined when they can, else one sentence that says why not.
import type { Move } from '../scenario/moves.ts';
import type { Release } from '../scenario/release-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { first, holds } from './conditions.ts';
import type { Incident } from './incident.ts';
import { sayMissing } from './missing.ts';
import { utter } from './phrases.ts';
import { planWork, spanNow } from './work.ts';

export function publishRefusal(s: Scenario, x: Incident, move: Move & { do: 'publish' }): string | undefined {
  const notice = s.notice;
  if (!notice) return 'There is nothing to publish in this scenario.';
  if (first(x, notice.needs) === undefined) return 'The notice is not written yet.';
  if (move.audiences.length === 0) return 'Choose who is to be told.';
  if (move.channels.length === 0) return 'Choose how they are to be told.';
  if (!notice.wordings[move.wording]) return 'Choose the words.';
  const closed = closedTo(s, x, move.audiences, undefined);
  if (closed !== undefined) return closed;
  if (x.work.some((one) => one.what === 'publish')) return 'A notice is being sent already.';
  const plan = planWork(s, x, notice.work.who, notice.work.takes, WHOLE);
  return typeof plan === 'string' ? plan : undefined;
}

export function releaseRefusal(s: Scenario, x: Incident, move: Move & { do: 'release' }): string | undefined {
  const about = s.releases[move.release];
  if (!about) return 'There is nothing of that kind to publish in this scenario.';
  if (move.audiences.length === 0) return 'Choose who is to be told.';
  if (move.channels.length === 0) return 'Choose how they are to be told.';
  if (move.channels.some((id) => !about.channels[id])) return 'That is not one of the ways.';
  return (
    releaseClosed(s, x, move.release) ??
    closedTo(s, x, move.audiences, move.release) ??
    phrasesRefusal(s, x, about, move.phrases)
  );
}

/** Whatever it would say. */
export function releaseClosed(s: Scenario, x: Incident, id: string): string | undefined {
  const about = s.releases[id];
  if (!about) return undefined;
  if (first(x, about.needs) === undefined)
    return sayMissing(s, x, about.needs) ?? 'There is nothing to say in public yet.';
  if (x.work.some((one) => one.what === 'release' && one.of === id)) return 'One is being sent already.';
  const plan = planWork(s, x, about.work.who, spanNow(x, about.work.takes, about.shorter), WHOLE);
  return typeof plan === 'string' ? plan : undefined;
}

function phrasesRefusal(
  s: Scenario,
  x: Incident,
  about: Release,
  phrases: Record<string, string>,
): string | undefined {
  const chosen = Object.entries(phrases);
  if (chosen.length === 0) return 'Say something: choose a phrase.';
  for (const [topic, phrase] of chosen) {
    const one = about.topics[topic]?.phrases[phrase];
    if (!one) return 'That is not one of the phrases.';
    const why = phraseClosed(s, x, one);
    if (why !== undefined) return `“${one.label}”: ${why}`;
  }
  return undefined;
}

/** Why a phrase cannot be used now: it is not open, or it quotes what the team does not hold yet. */
export function phraseClosed(
  s: Scenario,
  x: Incident,
  phrase: Release['topics'][string]['phrases'][string],
): string | undefined {
  if (phrase.if && !holds(s, x, phrase.if)) return sayMissing(s, x, phrase.if) ?? 'That cannot be said yet.';
  return phrase.asserts.some((one) => utter(s, x, one) === undefined)
    ? 'There is nothing to quote yet.'
    : undefined;
}

/** Some are told by the notice, others by a release. */
function closedTo(
  s: Scenario,
  x: Incident,
  audiences: string[],
  release: string | undefined,
): string | undefined {
  const closed = audiences.find((id) => {
    const about = s.audiences[id];
    return (
      !about ||
      about.release !== release ||
      (about.needs && first(x, about.needs) === undefined) ||
      (about.known && first(x, about.known) === undefined)
    );
  });
  return closed === undefined ? undefined : `${s.audiences[closed]?.label ?? 'They'} cannot be told yet.`;
}
