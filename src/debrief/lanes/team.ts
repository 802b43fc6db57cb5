import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Item } from '../debrief-types.ts';
import { sayEffects } from '../say-effect.ts';
import type { WatchedWork } from '../trace.ts';
import { sayLong, sayWhen } from '../when.ts';
import { precisionOf, recallOf } from '../../incident/hits.ts';
import { releases } from './releases.ts';
import type { Telling } from './telling.ts';

/** Who worked on what, and what came of it. Answers that took work are told with their message. */
export function teamLane(t: Telling): Item[] {
  return [
    ...t.trace.work.filter((one) => one.what === 'card').map((one) => cardItem(t, one)),
    ...notices(t),
    ...releases(t),
    ...determinations(t),
    ...rules(t),
  ];
}

function cardItem({ s, x, causes }: Telling, work: WatchedWork): Item {
  const card = s.cards[work.of];
  const title = card?.title ?? work.of;
  const option = work.option === undefined ? undefined : card?.options[work.option];
  const who = work.who.map((one) => s.people[one]?.title ?? one).join(' and ');
  const began = causes.of(`start:${work.of}`, work.from);
  const effects = work.left ? [] : [...(option?.then ?? []), ...(card?.then ?? [])];
  return {
    id: `work:${work.id}`,
    lane: 'team',
    layers: ['did'],
    from: work.from,
    to: work.to,
    label: title,
    says: `${title}${option ? `: ${option.label}` : ''}. ${who}, ${sayLong(work.to - work.from)}${work.left ? ', left before the end' : ''}.`,
    tone: work.left ? 'plain' : 'safe',
    cause: [
      began ? `${began} set it off.` : `You played it. ${who} worked on it until ${sayWhen(s, work.to)}.`,
      ...(work.reason ? [`Your reason: ${work.reason}`] : []),
      ...(card?.price ? [`Its price: ${card.price}`] : []),
    ],
    after: [
      ...(work.left
        ? ['Left before the end: the time was spent and nothing came of it.']
        : sayEffects(s, x, effects)),
      ...(card?.lesson ? [card.lesson] : []),
    ],
    about: [work.of],
  };
}

function notices({ s, x }: Telling): Item[] {
  return x.publications.map((one, at): Item => {
    const told = one.audiences.map((id) => s.audiences[id]?.label ?? id).join(', ');
    const items = one.items.map((id) => s.notice?.items[id]?.label ?? id).join(', ');
    const wording = s.notice?.wordings[one.wording];
    return {
      id: `notice:${at}`,
      lane: 'team',
      layers: ['did'],
      from: one.minute,
      label: `Notice: ${told}`,
      says: `A notice went to: ${told}. Wording: ${wording?.label ?? one.wording}. It named: ${items || 'nothing'}.`,
      tone: (wording?.quality ?? 0) < WHOLE ? 'unproven' : 'safe',
      cause: [`You published it on ${sayWhen(s, one.minute)}.`],
      after: [
        ...one.audiences.map((id) =>
          reachedWords(x.audiences[id]?.told ?? [], at, s.audiences[id]?.label ?? id),
        ),
        ...(wording?.note ? [wording.note] : []),
      ].filter((said) => said !== ''),
      about: [...one.audiences],
    };
  });
}

function reachedWords(
  told: { publication: number; share: number; quality: number }[],
  at: number,
  label: string,
): string {
  const one = told.find(({ publication }) => publication === at);
  return one ? `${label}: ${Math.round(one.share / 10_000)} % were reached.` : '';
}

function determinations({ s, x }: Telling): Item[] {
  return Object.entries(x.determinations).map(([id, one]): Item => {
    const about = s.determinations[id];
    const verdict = about?.verdicts[one.verdict]?.label ?? one.verdict;
    return {
      id: `determined:${id}`,
      lane: 'team',
      layers: ['did'],
      from: one.minute,
      label: `${about?.label ?? id} ${verdict}`,
      says: `${about?.label ?? id} You decided: ${verdict}.`,
      tone: 'key',
      cause: [`Your reason: ${one.reason}`],
      after: sayEffects(s, x, about?.verdicts[one.verdict]?.then ?? []),
      about: [id],
    };
  });
}

function rules({ s, x }: Telling): Item[] {
  return Object.entries(x.rules).map(([id, rule]): Item => {
    const query = s.queries[id];
    const share = (n: number) => `${Math.round(n / 10_000)} %`;
    return {
      id: `rule:${id}`,
      lane: 'team',
      layers: ['did'],
      from: rule.minute,
      label: `Rule: ${query?.label ?? id}`,
      says: `The rule: ${rule.sql.replaceAll(/\s+/g, ' ').trim()}`,
      tone: rule.mode === 'enforce' ? 'safe' : 'unproven',
      cause: [
        rule.mode === 'enforce'
          ? 'You put it to work.'
          : 'You ran it beside the traffic; it turned nobody away.',
      ],
      after: [
        `On log that nobody had seen: ${share(precisionOf(rule.measured.unseen))} of what it flagged was forged, and it found ${share(recallOf(rule.measured.unseen))} of what was forged.`,
      ],
      about: [id],
    };
  });
}
