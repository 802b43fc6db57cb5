// What a save has changed, as lines for people.
import { formatIssue } from '../../scenario/issues.ts';
import type { Issue } from '../../scenario/issues.ts';
import type { Look, ShortRehearsal } from './examine.ts';

/** Less than this is the dice's. */
const LEAST_SHIFT = 0.05;

export function sayLook({ issues, rehearsal }: Look): string[] {
  return [
    ...issues.map(formatIssue),
    sayCount(issues),
    ...(rehearsal ? sayRehearsal(rehearsal) : ['It cannot be played yet.']),
  ];
}

export function sayChanges(before: Look, now: Look): string[] {
  const [fresh, gone] = [without(now.issues, before.issues), without(before.issues, now.issues)];
  return [
    ...fresh.map((issue) => `new: ${formatIssue(issue)}`),
    ...gone.map(({ says, rule }) => `gone: ${says} [${rule}]`),
    sayCount(now.issues),
    ...sayShift(before.rehearsal, now.rehearsal),
  ];
}

/** By what they say: lines move with every save. */
function without(issues: readonly Issue[], others: readonly Issue[]): Issue[] {
  const left = others.map(keyOf);
  return issues.filter((issue) => {
    const at = left.indexOf(keyOf(issue));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const keyOf = ({ file, rule, says }: Issue): string => `${file} ${rule} ${says}`;

export function sayCount(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'Nothing found.';
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const of = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${of(errors, 'error')}, ${of(issues.length - errors, 'warning')}.`;
}

function sayRehearsal({ games, never, totals }: ShortRehearsal): string[] {
  const points = totals.map(({ label, median, min, max }) =>
    min === max
      ? `${label} ${median.toFixed(1)}`
      : `${label} ${median.toFixed(1)} (${min.toFixed(1)} to ${max.toFixed(1)})`,
  );
  return [
    `${games} games by bots. Points: ${points.join(', ')}.`,
    never.length === 0 ? 'Everything came up in some game.' : `In no game: ${never.join(', ')}.`,
  ];
}

function sayShift(before: ShortRehearsal | undefined, now: ShortRehearsal | undefined): string[] {
  if (!now) return ['It cannot be played any more.'].filter(() => before !== undefined);
  if (!before) return sayRehearsal(now);
  const lost = now.never.filter((one) => !before.never.includes(one));
  const found = before.never.filter((one) => !now.never.includes(one));
  const shifts = now.totals.flatMap(({ bot, label, median }) => {
    const then = before.totals.find((one) => one.bot === bot)?.median;
    if (then === undefined || Math.abs(median - then) < LEAST_SHIFT) return [];
    const by = median - then;
    return [
      `${label} ${then.toFixed(1)} → ${median.toFixed(1)} (${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)})`,
    ];
  });
  return [
    ...(lost.length > 0 ? [`In no game any more: ${lost.join(', ')}.`] : []),
    ...(found.length > 0 ? [`Comes up now, or is gone: ${found.join(', ')}.`] : []),
    shifts.length > 0 ? `Points: ${shifts.join(', ')}.` : 'Points as before.',
  ];
}
