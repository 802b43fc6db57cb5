// From something measured to points: straight lines between pairs, flat outside of them.

/** Pairs are in rising order of what is measured. */
export function pointsAt(pairs: [number, number][], measured: number): number {
  let before: [number, number] | undefined;
  for (const pair of pairs) {
    if (pair[0] >= measured) return before ? between(before, pair, measured) : pair[1];
    before = pair;
  }
  return before?.[1] ?? 0;
}

function between([x0, y0]: [number, number], [x1, y1]: [number, number], x: number): number {
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** To hundredths, so that a ledger reads the same on every machine; never minus nothing. */
export const toHundredths = (points: number): number => Math.round(points * 100) / 100 + 0;

/** The geometric mean, each counted as at least 1: one empty axis must not hide every other difference. One decimal. */
export function totalOf(axes: number[]): number {
  if (axes.length === 0) return 0;
  const product = axes.reduce((all, one) => all * Math.max(1, one), 1);
  return Math.round(product ** (1 / axes.length) * 10) / 10;
}
