// A rehearsal as a table for people.
import { SCORED } from '../../rehearse/outcome.ts';
import { REACHED } from '../../rehearse/hits.ts';
import type { Reached } from '../../rehearse/hits.ts';
import type { BotReport, RehearsalReport } from '../../rehearse/report.ts';
import { BOT_LABELS } from '../../rehearse/bots.ts';

const WORDS: Record<Reached, string> = {
  cards: 'Cards',
  injects: 'Injects',
  options: 'Options',
  claims: 'Claims',
  endings: 'Endings',
  rules: 'Score rules',
};
const SHOWN = 12;

export function sayRehearsal(report: RehearsalReport): string[] {
  const { scenario, seed, games } = report;
  return [
    `${scenario.title}: ${games} games of each bot, seeds from ${seed}`,
    '',
    ...table(report.bots),
    ...report.leftOut.map(({ bot, why }) => `Left out: ${bot}. ${why}`),
    ...(report.par ? sayPar(report.par) : []),
    report.rules,
    '',
    'Duties, games in which each stood so at the close:',
    ...dutyLines(report),
    '',
    ...REACHED.flatMap((what) => reachedLine(report, what)),
    '',
    ...decisionLines(report),
    ...waitLines(report.bots),
  ];
}

/** Points of 100: least, quartiles and most of the headline total, then the middle game on each axis. */
function table(bots: readonly BotReport[]): string[] {
  const head = ['', 'games', 'min', 'q1', 'median', 'q3', 'max', ...SCORED.slice(1)];
  const rows = bots.map(({ label, games, points }) => {
    const { min, q1, median, q3, max } = points.total;
    const axes = SCORED.slice(1).map((axis) => points[axis].median);
    return [label, String(games), ...[min, q1, median, q3, max, ...axes].map((one) => one.toFixed(1))];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
      )
      .join(''),
  );
}

function sayPar({
  total,
  from,
  fromTotal,
  gamesTried,
  gamesBetter,
}: NonNullable<RehearsalReport['par']>): string[] {
  return [
    `Par: ${total.toFixed(1)}, found from “${BOT_LABELS[from]}” (${fromTotal.toFixed(1)}) in ${gamesTried} games, ${gamesBetter} of them better.`,
  ];
}

function dutyLines({ hits }: RehearsalReport): string[] {
  return Object.entries(hits.duties).map(([id, counts]) => {
    const some = Object.entries(counts).filter(([, games]) => games > 0);
    return `  ${id}: ${some.map(([outcome, games]) => `${outcome.replace('-', ' ')} ${games}`).join(', ')}`;
  });
}

function reachedLine({ hits, unreached }: RehearsalReport, what: Reached): string[] {
  const all = Object.keys(hits[what]).length;
  const never = unreached[what];
  const reached = `${WORDS[what]}: ${all - never.length} of ${all} came up.`;
  return [never.length === 0 ? reached : `${reached} In no game: ${list(never)}.`];
}

function decisionLines({ alwaysBetter, alwaysWorse, best }: RehearsalReport): string[] {
  const better = alwaysBetter.map(({ decision, than, on, games }) => {
    const gains = Object.entries(on).map(([what, count]) => `${what} in ${count}`);
    return `  ${decision}, beside ${than ?? 'leaving it out'}: ${gains.join(', ')} of ${games} games`;
  });
  return [
    ...(better.length > 0
      ? [
          'Always better: changed in the same game, sometimes worse for it and never better:',
          ...better.slice(0, SHOWN),
          ...more(better.length),
        ]
      : []),
    ...(alwaysWorse.length > 0 ? [`Cards that only ever did better left out: ${list(alwaysWorse)}.`] : []),
    `Never taken in the ${best.games} best games (${best.from.toFixed(1)} to ${best.to.toFixed(1)}) nor by par: ${list(best.neverTaken) || 'nothing'}.`,
  ];
}

const more = (count: number): string[] =>
  count > SHOWN ? [`  and ${count - SHOWN} more; --json has them all`] : [];

function waitLines(bots: readonly BotReport[]): string[] {
  const [longest] = bots.toSorted((a, b) => b.longestWait.playMinutes - a.longestWait.playMinutes);
  if (!longest) return [];
  const { from, to, says, playMinutes, seed } = longest.longestWait;
  return [
    `Longest wait for something to decide: ${playMinutes.toFixed(1)} minutes at the table (${says}, ${from} to ${to}; ${longest.label}, seed ${seed}).`,
  ];
}

function list(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN).join(', ');
  return ids.length > SHOWN ? `${shown} and ${ids.length - SHOWN} more` : shown;
}
