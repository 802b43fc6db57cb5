import { flawedTopics } from '../../incident/releases.ts';
import type { Flaw, Released } from '../../incident/incident.ts';
import type { Release } from '../../scenario/release-nouns.ts';
import type { Item } from '../debrief-types.ts';
import { sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

const FLAWS: Record<Flaw, string> = {
  denied: 'It said what had been verified to be otherwise, or was so while it stood',
  unverified: 'It said as sure what nobody had verified',
  thin: 'It said less than was known',
};

/** What the press was told, and what was wrong with it. */
export function releases({ s, x }: Telling): Item[] {
  return x.releases.map((one, at): Item => {
    const about = s.releases[one.release];
    const told = one.audiences.map((id) => s.audiences[id]?.label ?? id).join(', ');
    const label = about?.label ?? one.release;
    return {
      id: `release:${at}`,
      lane: 'team',
      layers: ['did'],
      from: one.minute,
      label: `${label}: ${told}`,
      says: `${label}, to: ${told}. ${Object.values(one.texts).join(' ')}`,
      tone: flawedTopics(one).length > 0 ? 'unproven' : 'safe',
      cause: [`You published it on ${sayWhen(s, one.minute)}.`],
      after: [
        ...flawsOf(about, one),
        ...(one.correctedAt === undefined ? [] : [`It was put right on ${sayWhen(s, one.correctedAt)}.`]),
      ],
      about: [one.release, ...one.audiences],
    };
  });
}

function flawsOf(about: Release | undefined, { said, leftOut }: Released): string[] {
  const name = (topic: string): string => (about?.topics[topic]?.label ?? topic).toLowerCase();
  return [
    ...said.flatMap(({ topic, flaw }) => (flaw === undefined ? [] : [`${FLAWS[flaw]}: ${name(topic)}.`])),
    ...(leftOut.length > 0 ? [`It left out what was known: ${leftOut.map(name).join(', ')}.`] : []),
  ];
}
