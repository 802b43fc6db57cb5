import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { first, holds } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { legal } from '../legal.ts';
import { sayMissing } from '../missing.ts';
import { quote } from '../quotes.ts';
import { sayClock, sayDate, sayNumber } from '../say.ts';
import type { SightAudience, SightDetermination, SightNotice, SightQuery } from '../sight-types.ts';
import { sayTakes } from './cards.ts';

export function sightAudiences(s: Scenario, x: Incident): SightAudience[] {
  return Object.entries(s.audiences)
    .filter(([, about]) => !about.known || first(x, about.known) !== undefined)
    .map(([id, about]) => {
      const can = !about.needs || first(x, about.needs) !== undefined;
      return {
        id,
        label: about.label,
        size: about.size,
        known: true,
        can,
        ...(can ? {} : { why: 'Nobody has found a way to reach them yet.' }),
        told: (x.audiences[id]?.told ?? []).map((one) => ({
          minute: one.minute,
          time: `${sayDate(s, one.minute)} ${sayClock(s, one.minute)}`,
          wording: s.notice?.wordings[x.publications[one.publication]?.wording ?? '']?.label ?? '',
          share: one.share / WHOLE,
        })),
      };
    });
}

export function sightNotice(s: Scenario, x: Incident): SightNotice | undefined {
  const notice = s.notice;
  if (!notice) return undefined;
  const can = first(x, notice.needs) !== undefined && !x.work.some((one) => one.what === 'publish');
  const who = notice.work.who
    .map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or '))
    .join(' + ');
  return {
    can,
    ...(can
      ? {}
      : {
          why:
            first(x, notice.needs) === undefined
              ? 'The notice is not written yet.'
              : 'A notice is being sent already.',
        }),
    work: `${who} · ${sayTakes(notice.work.takes)}`,
    wordings: Object.entries(notice.wordings).map(([id, one]) => ({
      id,
      label: one.label,
      text: quote(s, x, one.text),
    })),
    items: Object.entries(notice.items).map(([id, one]) => ({
      id,
      label: one.label,
      known: holds(s, x, one.known),
    })),
    advice: Object.entries(notice.advice).map(([id, one]) => ({ id, label: one.label })),
    channels: Object.entries(notice.channels).map(([id, one]) => ({ id, label: one.label, days: one.days })),
  };
}

export function sightQueries(s: Scenario, x: Incident): SightQuery[] {
  return Object.entries(s.queries).map(([id, query]) => {
    const rule = x.rules[id];
    const run = Object.values(s.cards).some((card) => card.asksQuery === id);
    const enforcing = legal(s, x, { do: 'rule', query: id, terms: rule?.terms ?? [], mode: 'enforce' });
    const ran = rule !== undefined && rule.seenRows > 0;
    return {
      id,
      label: query.label,
      store: s.evidence[query.store]?.label ?? '',
      terms: Object.entries(query.terms).map(([term, about]) => {
        const open = !about.needs || holds(s, x, about.needs);
        return {
          id: term,
          label: about.label,
          legal: open,
          ...(open || !about.needs
            ? {}
            : { why: sayMissing(s, x, about.needs) ?? 'The team cannot look for that yet.' }),
        };
      }),
      chosen: rule?.terms ?? [],
      mode: rule?.mode === 'enforce' ? 'enforce' : ran ? 'shadow' : 'none',
      ...(ran ? { flagged: rule.flagged, ofRows: rule.seenRows, honestGuess: honestGuess(s, x, id) } : {}),
      canRun: run,
      canEnforce: enforcing === undefined,
      ...(enforcing === undefined ? {} : { why: enforcing }),
    };
  });
}

/** What a team may conclude without knowing which rows are forged: how many it flags against how many it expects. */
function honestGuess(s: Scenario, x: Incident, id: string): string {
  const query = s.queries[id];
  const rule = x.rules[id];
  if (!query || !rule) return '';
  const forged = query.seen.filter((row) => row.forged).reduce((sum, row) => sum + row.rows, 0);
  const over = rule.flagged - forged;
  if (over > forged)
    return `About ${sayNumber(over)} of them look like members: the same sessions go on after the flag.`;
  if (over > forged / 20) return `Some of them, perhaps ${sayNumber(over)}, look like members.`;
  return rule.flagged < forged * 0.9
    ? 'Hardly a member among them. Whether it finds all of the others is another matter.'
    : 'Hardly a member among them.';
}

export function sightDeterminations(s: Scenario, x: Incident): SightDetermination[] {
  return Object.entries(s.determinations)
    .filter(([, about]) => first(x, about.needs) !== undefined)
    .map(([id, about]) => {
      const made = x.determinations[id];
      return {
        id,
        label: about.label,
        asks: quote(s, x, about.asks),
        verdicts: Object.entries(about.verdicts).map(([verdict, one]) => ({ id: verdict, label: one.label })),
        ...(made
          ? {
              made: {
                minute: made.minute,
                time: `${sayDate(s, made.minute)} ${sayClock(s, made.minute)}`,
                verdict: about.verdicts[made.verdict]?.label ?? made.verdict,
                reason: made.reason,
              },
            }
          : {}),
      };
    });
}
