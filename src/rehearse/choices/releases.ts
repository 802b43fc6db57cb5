// What the press may be told: all that is borne out by what is verified, or what nobody has verified, as if it were sure.
import { first } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import { phraseClosed } from '../../incident/legal-telling.ts';
import { utter } from '../../incident/phrases.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Phrase, Release } from '../../scenario/release-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Choice } from '../choices.ts';

/** As long as a notice stands. */
const DAYS = 30;

export function releaseChoices(s: Scenario, x: Incident): Choice[] {
  return Object.entries(s.releases).flatMap(([id, about]) => {
    if (first(x, about.needs) === undefined) return [];
    const known = phrasesWhere(about, (one) => isBorneOut(s, x, one));
    const guess = phrasesWhere(about, (one) => isTooMuch(s, x, one));
    const before = x.releases.findLast(({ release }) => release === id)?.phrases;
    const ways: [string, Record<string, string>][] = [];
    if (Object.entries(known).some(([topic, phrase]) => before?.[topic] !== phrase))
      ways.push(['known', known]);
    if (before === undefined && Object.keys(guess).length > 0) ways.push(['guess', guess]);
    return ways.map(([way, phrases]) => ({ key: `release:${id}.${way}`, move: moveOf(s, x, id, phrases) }));
  });
}

/** Of each topic the first phrase of that sort. */
function phrasesWhere({ topics }: Release, fits: (one: Phrase) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(topics).flatMap(([topic, { phrases }]) => {
      const found = Object.keys(phrases).find((id) => fits(phrases[id] as Phrase));
      return found === undefined ? [] : [[topic, found]];
    }),
  );
}

const flaws = (s: Scenario, x: Incident, { asserts }: Phrase) => asserts.map((one) => utter(s, x, one)?.flaw);

const isBorneOut = (s: Scenario, x: Incident, one: Phrase): boolean =>
  one.asserts.length > 0 &&
  phraseClosed(s, x, one) === undefined &&
  flaws(s, x, one).every((flaw) => flaw === undefined);

const isTooMuch = (s: Scenario, x: Incident, one: Phrase): boolean =>
  phraseClosed(s, x, one) === undefined &&
  flaws(s, x, one).some((flaw) => flaw === 'unverified' || flaw === 'denied');

/** To everybody who reads it, by every way. */
function moveOf(s: Scenario, x: Incident, release: string, phrases: Record<string, string>): Move {
  const audiences = Object.keys(s.audiences).filter((id) => {
    const about = s.audiences[id];
    return (
      about?.release === release &&
      [about.needs, about.known].every((one) => !one || first(x, one) !== undefined)
    );
  });
  const channels = Object.keys(s.releases[release]?.channels ?? {});
  return { do: 'release', release, audiences, phrases, channels, days: DAYS };
}
