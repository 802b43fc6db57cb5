// The number that everybody asks for: how it was reported, how it grew, what it comes to.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Incident } from '../incident.ts';
import { statedIn } from './stated.ts';

const PARTS_OF_ALL: [number, string][] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
];

/** Of the claim whose number the team is asked to estimate first. */
export function scopeMetrics(s: Scenario, x: Incident): Record<string, unknown> {
  const claim = Object.keys(s.claims).find((id) => s.claims[id]?.kind === 'number' && s.claims[id].estimate);
  const series = claim === undefined ? [] : reported(s, x, claim);
  const roundedSeries = series.map(rounded);
  const jump = largestJump(series);
  const share = s.debrief.population && jump ? (roundedSeries[jump] ?? 0) / s.debrief.population : undefined;
  return {
    series,
    roundedSeries,
    growth: jump ? growth(series, jump) : undefined,
    growthRounded: jump ? growth(roundedSeries, jump) : undefined,
    populationShare: share === undefined ? undefined : Math.round(share * 10_000) / 10_000,
    populationLabel: share === undefined ? undefined : shareLabel(share),
    incidents: incidents(x),
  };
}

/** The numbers that reports gave, each once, in the order in which they were first given. */
function reported(s: Scenario, x: Incident, claim: string): number[] {
  const numbers = statedIn(s, x, Object.keys(s.duties)).flatMap((one) =>
    one.claim === claim && one.low !== undefined && (one.low === one.high || one.high === Infinity)
      ? one.low
      : [],
  );
  return [...new Set(numbers)];
}

/** As people say a number aloud: thousands from a million on, hundreds from a thousand on. */
export function rounded(n: number): number {
  const to = n >= 1_000_000 ? 1000 : n >= 1000 ? 100 : 1;
  return Math.floor(n / to) * to;
}

/** Where the number grew most: from an early count to the real one. */
function largestJump(series: number[]): number | undefined {
  let at: number | undefined;
  series.forEach((_, index) => {
    if (index > 0 && (at === undefined || growth(series, index) > growth(series, at))) at = index;
  });
  return at;
}

function growth(series: number[], index: number): number {
  const ratio = (series[index] ?? 0) / Math.max(1, series[index - 1] ?? 1);
  return Math.round(ratio * 10) / 10;
}

export function shareLabel(share: number): string {
  const near = PARTS_OF_ALL.find(([part]) => Math.abs(part - share) <= 0.03);
  return near ? `about ${near[1]}` : `about ${Math.round(share * 100)} percent`;
}

/** Whatever is found later belongs to the report that began it; a second first report would be a second incident. */
function incidents(x: Incident): number {
  const firsts = new Map<string, number>();
  for (const { duty, stage, withdrawnAt } of x.filings)
    if (stage === 'first' && withdrawnAt === undefined) firsts.set(duty, (firsts.get(duty) ?? 0) + 1);
  return Math.max(x.phase === 'undetected' ? 0 : 1, ...firsts.values());
}
