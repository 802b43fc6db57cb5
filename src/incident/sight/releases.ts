// Statements to the press as their composer needs them: the phrases, and what each would say more or less than is known.
import type { Phrase, Release } from '../../scenario/release-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { first } from '../conditions.ts';
import { orderedAt } from '../filings.ts';
import type { Incident, Uttered } from '../incident.ts';
import { phraseClosed, releaseClosed } from '../legal-telling.ts';
import { sentence, utter } from '../phrases.ts';
import { flawedTopics, toCorrect } from '../releases.ts';
import { sayClock, sayDate } from '../say.ts';
import { disagree, ofValue } from '../score/stated.ts';
import type { SightPhrase, SightRelease, SightTopic } from '../sight-types.ts';
import { spanNow } from '../work.ts';
import { sayTakes } from './cards.ts';
import { releasesOf } from './documents.ts';
import { saidElsewhere } from './fields.ts';
import { sightAudiences } from './forms.ts';

export const sightReleases = (s: Scenario, x: Incident): SightRelease[] =>
  Object.entries(s.releases).map(([id, about]) => sightRelease(s, x, id, about));

function sightRelease(s: Scenario, x: Incident, id: string, about: Release): SightRelease {
  const { work, shorter } = about;
  const why = releaseClosed(s, x, id);
  const who = work.who.map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or '));
  return {
    id,
    label: about.label,
    short: about.short,
    can: why === undefined,
    ...(why === undefined ? {} : { why }),
    work: `${who.join(' + ')} · ${sayTakes(spanNow(x, work.takes, shorter))}`,
    audiences: sightAudiences(s, x, id),
    topics: Object.entries(about.topics).map(([topic, { label, due, known, phrases }]): SightTopic => ({
      id: topic,
      label,
      due: due && first(x, known) !== undefined,
      phrases: Object.entries(phrases).map(([one, phrase]) => sightPhrase(s, x, id, one, phrase)),
    })),
    channels: Object.entries(about.channels).map(([channel, one]) => ({ id: channel, ...one })),
    sent: releasesOf(s, x, id),
    ...orderedRelease(s, x, id),
    wrong: toCorrect(x, id).map((one) => ({
      time: `${sayDate(s, one.minute)} ${sayClock(s, one.minute)}`,
      topics: flawedTopics(one),
      audiences: one.audiences,
      shown: one.channels.some((channel) => about.channels[channel]?.days),
    })),
  };
}

function sightPhrase(s: Scenario, x: Incident, release: string, id: string, phrase: Phrase): SightPhrase {
  const closed = phraseClosed(s, x, phrase);
  const said = phrase.asserts.flatMap((one) => utter(s, x, one) ?? []);
  return {
    id,
    label: phrase.label,
    text: sentence(s, x, phrase),
    says: phrase.asserts.length > 0,
    flaws: [...new Set(said.flatMap(({ flaw }) => flaw ?? []))],
    conflicts: [...new Set(said.flatMap((one) => conflictsOf(s, x, release, one)))],
    ...(closed === undefined ? {} : { closed }),
  };
}

function conflictsOf(s: Scenario, x: Incident, release: string, { claim, value, hedged }: Uttered): string[] {
  if (hedged) return [];
  return saidElsewhere(s, x, claim, release)
    .filter(({ said }) => disagree(s, x, claim, ofValue(value), said))
    .map(({ where, says }) => `${where}: ${says}.`);
}

/** An order that nobody has followed yet. */
function orderedRelease(s: Scenario, x: Incident, id: string): Pick<SightRelease, 'ordered'> {
  const [wrong] = toCorrect(x, id);
  const order = wrong && orderedAt(s, x, id, wrong.minute);
  if (order === undefined) return {};
  return { ordered: `A correction was ordered on ${sayDate(s, order)} ${sayClock(s, order)}.` };
}
