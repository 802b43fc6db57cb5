import { maybeCondition } from '../conditions.ts';
import { each, isYes, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Condition } from '../grammar.ts';
import type { Path } from '../places.ts';
import type { Phrase, Release, Topic } from '../release-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { assertionsAt } from './assertions.ts';
import { shorterAt, workAt } from './work.ts';

type ReleaseInput = NonNullable<ScenarioInput['releases']>[string];
type TopicInput = ReleaseInput['topics'][string];

const ALWAYS: Condition = { is: 'at', minute: 0 };

export function releasesOf(draft: Draft): Record<string, Release> {
  return each(draft.input.releases, ['releases'], (release, path) => ({
    label: release.label,
    short: release.short ?? release.label,
    work: workAt(draft, path, release),
    shorter: shorterAt(draft, [...path, 'shorter'], release.shorter),
    needs: maybeCondition(draft, [...path, 'needs'], release.needs) ?? ALWAYS,
    public: isYes(release.public),
    topics: each(release.topics, [...path, 'topics'], (topic, at) => topicOf(draft, at, topic)),
    channels: channelsOf([...path, 'channels'], release.channels),
  }));
}

/** The ways by which a notice or a release goes out. */
export const channelsOf = (path: Path, channels: ReleaseInput['channels'] | undefined): Release['channels'] =>
  each(channels, path, ({ label, days }) => ({ label, days: isYes(days) }));

function topicOf(draft: Draft, path: Path, topic: TopicInput): Topic {
  return {
    label: topic.label,
    due: isYes(topic.due),
    known: maybeCondition(draft, [...path, 'known'], topic.known) ?? ALWAYS,
    phrases: each(topic.phrases, [...path, 'phrases'], (phrase, at) =>
      tidy<Phrase>({
        label: phrase.label,
        text: phrase.text,
        if: maybeCondition(draft, [...at, 'if'], phrase.if),
        asserts: assertionsAt(draft, at, phrase),
      }),
    ),
  };
}
