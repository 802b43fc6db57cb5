// The bill, in groups: what counts for the breach is added up, what does not is shown and kept out of the sum.
import { sayNumber } from '../incident/say.ts';
import { ceilingsOf, sumOf } from '../incident/score/penalties.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { PENALTY_KINDS } from '../scenario/vocabulary.ts';
import type { PenaltyKind } from '../scenario/vocabulary.ts';
import type { PenaltyGroup } from './debrief-types.ts';
import type { Trace } from './trace.ts';

const TITLES: Record<PenaltyKind, string> = {
  breach: 'For the breach',
  unrelated: 'Left out: it has nothing to do with the breach',
  ceiling: 'Highest possible fines, which are no sums that anybody paid',
  beside: 'Beside it, no penalty',
};

export function penaltyGroups({ debrief: { penalties } }: Scenario): PenaltyGroup[] {
  return PENALTY_KINDS.flatMap((kind): PenaltyGroup[] => {
    const rows = penalties.filter((one) => one.kind === kind);
    if (rows.length === 0) return [];
    const sum = kind === 'breach' ? sumOf(penalties, kind) : undefined;
    const currency = rows.find((one) => one.sum !== undefined)?.currency ?? '';
    return [
      {
        kind,
        title: TITLES[kind],
        rows: rows.map(({ what, amount, tags, note }) => ({ what, amount, tags, ...(note ? { note } : {}) })),
        ...(sum === undefined
          ? {}
          : { total: `Together about ${currency} ${sayNumber(sum)}`.replace('  ', ' ') }),
      },
    ];
  });
}

/** What the law could have asked for the reports of this game, by the version that it was judged by. */
export function ceilingWords(s: Scenario, { incident }: Trace): string[] {
  return ceilingsOf(s, incident).map(({ label, most, atOnce, currency, version, others }) => {
    const yours =
      most === 0
        ? `${label}: nothing for being late under version ${version}.`
        : `${label}: at most ${currency} ${sayNumber(most)} for ${atOnce ? 'not being at once, which has no number' : 'being late'}, under version ${version}.`;
    const under = others.map((one) => `${currency} ${sayNumber(one.most)} under version ${one.version}`);
    return under.length === 0 || most === 0 ? yours : `${yours} The same facts: ${under.join(', ')}.`;
  });
}
