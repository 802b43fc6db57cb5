// Measures of what the reports said.
import type { Measure } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Filing, Incident } from '../incident.ts';
import { standingAnswers } from '../filings.ts';
import { mulDiv } from '../levels.ts';
import { judge, judgeFact } from './judge.ts';
import type { Measured } from './measured.ts';
import { contradictoryPairs, falseOnes, isSo, isStated } from './stated.ts';

type Answers = Measure & { of: 'answers' };

/** A report that could say little is not complete because it said it: so many fields must have been knowable. */
const ENOUGH_FIELDS = 4;

export function answersMeasured(s: Scenario, x: Incident, { duties, releases, count }: Answers): Measured {
  switch (count) {
    case 'false':
      return counted(falseOnes(s, x, duties, releases));
    case 'contradictory':
      return counted(contradictoryPairs(s, x, duties).map(([later]) => later));
    case 'unneeded':
      return counted(x.filings.filter((one) => one.unneeded && duties.includes(one.duty)));
    case 'complete':
      return meanOfFirst(x, duties, (filing) =>
        mulDiv(statedShare(filing), Math.min(ENOUGH_FIELDS, filing.knowable.length), ENOUGH_FIELDS),
      );
    case 'first':
      return meanOfFirst(x, duties, statedShare);
  }
}

function counted(found: { minute: number }[]): Measured {
  return { amount: found.length, scale: 'amount', minute: found[found.length - 1]?.minute };
}

function meanOfFirst(x: Incident, duties: string[], shareOf: (filing: Filing) => number): Measured {
  const filings = x.filings.filter(
    (one) => one.stage === 'first' && one.withdrawnAt === undefined && duties.includes(one.duty),
  );
  const last = filings[filings.length - 1];
  if (!last) return { amount: undefined, scale: 'share', says: 'Nothing was reported.' };
  const sum = filings.reduce((all, one) => all + shareOf(one), 0);
  return { amount: Math.floor(sum / filings.length), scale: 'share', minute: last.minute };
}

/** Of the fields that could be known when the form was opened, the share that it stated. */
function statedShare({ knowable, fields }: Filing): number {
  const stated = knowable.filter((id) => isStated(fields[id])).length;
  return knowable.length === 0 ? 0 : mulDiv(stated, WHOLE, knowable.length);
}

/**
 * What stands on file under one question at the end: 1 where it is so (or where there is no truth to hold it against),
 * ½ where it says that nobody knows, and nobody could when it was written; else 0.
 */
export function answerMeasured(
  s: Scenario,
  x: Incident,
  { duty, field }: Measure & { of: 'answer' },
): Measured {
  const found = standingAnswers(x, duty)[field];
  if (!found) return { amount: undefined, scale: 'share', says: 'It was never answered.' };
  const { answer, filing } = found;
  const about = { scale: 'share', minute: filing.minute } as const;
  if (!isStated(answer)) {
    const amount = filing.knowable.includes(field) ? 0 : WHOLE / 2;
    return { ...about, amount, words: amount > 0 ? 'not known then' : 'known, and not said' };
  }
  const claim = s.duties[duty]?.fields[field]?.claim;
  const so = claim === undefined || isSo(s, x, claim, answer);
  return { ...about, amount: so ? WHOLE : 0, words: so ? 'so' : 'not so' };
}

/** 1 in time; ½ late, or to another authority only; 0 not at all. Nothing where nobody was ever sure of it. */
export function factMeasured(
  s: Scenario,
  x: Incident,
  { duties, fact }: Measure & { of: 'facts' },
): Measured {
  const [main = '', ...others] = duties;
  const known = duties.find((id) => x.duties[id]?.facts[fact] !== undefined);
  const says = 'Nobody was ever sure of it.';
  if (known === undefined) return { amount: undefined, scale: 'share', says };
  const mine = x.duties[main]?.facts[fact]?.filedAt;
  if (mine !== undefined) {
    const timely = inTime(s, x, main, fact);
    return {
      amount: timely ? WHOLE : WHOLE / 2,
      scale: 'share',
      minute: mine,
      words: timely ? 'in time' : 'late',
    };
  }
  const theirs = others
    .map((id) => x.duties[id]?.facts[fact]?.filedAt)
    .find((minute) => minute !== undefined);
  if (theirs === undefined)
    return { amount: 0, scale: 'share', words: 'not reported', says: 'Known for certain, and not reported.' };
  return {
    amount: WHOLE / 2,
    scale: 'share',
    minute: theirs,
    words: 'to another authority only',
    says: 'Reported to another authority only.',
  };
}

function inTime(s: Scenario, x: Incident, id: string, fact: string): boolean {
  const state = x.duties[id]?.facts[fact];
  if (state?.filedAt === undefined) return false;
  if (state.inFirst && judge(s, x, id).status === 'on-time') return true;
  return judgeFact(s, x, id, fact).status === 'on-time';
}
