import { readShare } from '../amounts.ts';
import { maybeCondition } from '../conditions.ts';
import { each, isYes, labelOf, report, shareAt, take, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition } from '../grammar.ts';
import type { Notice } from '../table-nouns.ts';
import type { Audience } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import { WHOLE } from '../vocabulary.ts';
import { assertionsAt } from './assertions.ts';
import { channelsOf } from './releases.ts';
import { workAt } from './work.ts';

type AudienceInput = NonNullable<ScenarioInput['audiences']>[string];

const ALWAYS: Condition = { is: 'at', minute: 0 };

export function audiencesOf(draft: Draft): Record<string, Audience> {
  return each(draft.input.audiences, ['audiences'], (audience, path, id) =>
    audienceOf(draft, path, audience, id),
  );
}

function audienceOf(draft: Draft, path: Path, input: AudienceInput, id: string): Audience {
  if (input.reached !== undefined)
    warn(draft, [...path, 'reached'], 'not-used', '`reached` is not used yet; who is told is told at once.');
  return tidy<Audience>({
    label: input.label ?? labelOf(id),
    size: input.size ?? 0,
    affected: affectedOf(draft, [...path, 'affected'], input.affected),
    reach: reachOf(draft, [...path, 'reach'], input),
    items: input.items?.map((item, index) => itemAt(draft, [...path, 'items', index], item)),
    release:
      input.release === undefined ? undefined : refer(draft, 'release', input.release, [...path, 'release']),
    known: maybeCondition(draft, [...path, 'known'], input.known),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
  });
}

function itemAt(draft: Draft, path: Path, item: string): string {
  const items = Object.keys(draft.input.notice?.items ?? {});
  if (!items.includes(item)) {
    const says = `There is no item "${item}".${didYouMean(item, items)} They are defined under \`notice: items:\`.`;
    report(draft, path, 'unknown-id', says);
  }
  return item;
}

function affectedOf(draft: Draft, path: Path, affected: string | undefined): number {
  if (affected === undefined) return WHOLE;
  if (!draft.known.stock.has(affected)) return take(draft, path, readShare(affected), WHOLE);
  warn(draft, path, 'not-used', 'A stock as the affected part is not used yet; taken as 100%.');
  return WHOLE;
}

/** Without a word about it, every channel reaches everybody. */
function reachOf(draft: Draft, path: Path, { reach, release }: AudienceInput): Record<string, number> {
  const form = release === undefined ? draft.input.notice : draft.input.releases?.[release];
  const home = release === undefined ? 'notice:' : `releases: ${release}:`;
  const channels = Object.keys(form?.channels ?? {});
  if (!reach)
    return Object.fromEntries((channels.length > 0 ? channels : ['all']).map((channel) => [channel, WHOLE]));
  return each(reach, path, (share, at, channel) => {
    if (!channels.includes(channel)) {
      const says = `There is no channel "${channel}".${didYouMean(channel, channels)} They are defined under \`${home} channels:\`.`;
      report(draft, at, 'unknown-id', says);
    }
    return shareAt(draft, at, share, WHOLE);
  });
}

export function noticeOf(draft: Draft): Notice | undefined {
  const { notice } = draft.input;
  if (!notice) return undefined;
  const path = ['notice'];
  return tidy<Notice>({
    work: workAt(draft, path, notice),
    needs: maybeCondition(draft, [...path, 'needs'], notice.needs) ?? ALWAYS,
    wordings: each(notice.wordings, [...path, 'wordings'], (wording, at) =>
      tidy({
        label: wording.label,
        text: wording.text,
        note: wording.note,
        quality: shareAt(draft, [...at, 'quality'], wording.quality, WHOLE),
        asserts: assertionsAt(draft, at, wording),
      }),
    ),
    items: each(notice.items, [...path, 'items'], (item, at) => ({
      label: item.label,
      word: item.word ?? item.label,
      known: maybeCondition(draft, [...at, 'known'], item.known) ?? ALWAYS,
      due: isYes(item.due),
    })),
    advice: notice.advice ?? {},
    channels: channelsOf([...path, 'channels'], notice.channels),
    public: isYes(notice.public),
    claim: notice.claim === undefined ? undefined : refer(draft, 'claim', notice.claim, [...path, 'claim']),
  });
}
