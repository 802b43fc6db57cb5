// What a statement to the press says too much, too little or otherwise, before it is sent. Pure.
import type { Flaw } from '../../../incident/incident.ts';
import type { SightPhrase, SightRelease } from '../../../incident/sight-types.ts';
import type { Finding } from './report-checks.ts';
import { listed } from './report-prose.ts';

export interface ReleaseDraft {
  audiences: string[];
  /** Topic → phrase. */
  phrases: Record<string, string>;
  channels: string[];
  days: number;
}

const FLAWS: Record<Flaw, string> = {
  unverified: 'says more than you know: nobody has verified it.',
  denied: 'is denied by what you have verified.',
  thin: 'says less than you know.',
};

export function chosenPhrases({ topics }: SightRelease, { phrases }: ReleaseDraft): SightPhrase[] {
  return topics.flatMap(({ id, phrases: all }) => all.find((one) => one.id === phrases[id]) ?? []);
}

export function releaseFindings(release: SightRelease, draft: ReleaseDraft): Finding[] {
  const chosen = chosenPhrases(release, draft);
  return [
    ...chosen.flatMap(({ label, flaws }): Finding[] =>
      flaws.map((flaw) => ({
        tone: flaw === 'thin' ? 'unproven' : 'hostile',
        says: `“${label}” ${FLAWS[flaw]}`,
      })),
    ),
    ...leftOut(release, draft),
    ...[...new Set(chosen.flatMap(({ conflicts }) => conflicts))].map((says): Finding => ({
      tone: 'hostile',
      says,
    })),
    ...stillWrong(release, draft),
  ];
}

/** A phrase that says nothing of it leaves it out all the same. */
function leftOut({ topics }: SightRelease, { phrases }: ReleaseDraft): Finding[] {
  const missing = topics.filter(
    ({ id, due, phrases: all }) => due && !all.some((one) => one.id === phrases[id] && one.says),
  );
  if (missing.length === 0) return [];
  const names = listed(missing.map(({ label }) => label.toLowerCase()));
  return [{ tone: 'unproven', says: `It leaves out what you know: ${names}.` }];
}

/** What an earlier one got wrong is put right only where this one speaks of it, to the same people, in the same place. */
function stillWrong(release: SightRelease, draft: ReleaseDraft): Finding[] {
  return release.wrong.flatMap(({ time, topics, audiences, shown }): Finding[] => {
    const silent = topics.filter((id) => draft.phrases[id] === undefined);
    const unreached = audiences.filter((id) => !draft.audiences.includes(id));
    const hidden = shown && !release.channels.some(({ id, days }) => days && draft.channels.includes(id));
    const needs = [
      ...(silent.length > 0 ? [`speak of: ${listed(named(release.topics, silent))}`] : []),
      ...(unreached.length > 0 ? [`go to: ${listed(named(release.audiences, unreached))}`] : []),
      ...(hidden ? ['stand where the wrong one stood'] : []),
    ];
    if (needs.length === 0) return [];
    return [
      { tone: 'unproven', says: `To put right what you said on ${time}, it must also ${needs.join('; ')}.` },
    ];
  });
}

const named = (of: { id: string; label: string }[], ids: string[]): string[] =>
  of.filter(({ id }) => ids.includes(id)).map(({ label }) => label.toLowerCase());
