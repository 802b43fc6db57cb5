/** ` Did you mean "x"?` with a leading space, or nothing when no accepted word is near. */
export function didYouMean(found: string, accepted: Iterable<string>): string {
  const near = nearest(found, accepted);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** The one accepted word that is near; undefined where there is none, or a choice. */
export function onlyNear(found: string, accepted: Iterable<string>): string | undefined {
  const near = [...accepted].filter((word) => distance(found, word) <= limitFor(found));
  return near.length === 1 ? near[0] : undefined;
}

const limitFor = (found: string): number => Math.max(1, Math.floor(found.length / 3));

function nearest(found: string, accepted: Iterable<string>): string | undefined {
  const limit = limitFor(found);
  let best: string | undefined;
  let least = limit + 1;
  for (const word of accepted) {
    const steps = Math.abs(word.length - found.length) > limit ? least : distance(found, word);
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** Letters added, dropped, changed, or swapped with the next (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let col = 1; col <= b.length; col += 1) {
      const same = a[row - 1] === b[col - 1] ? 0 : 1;
      let steps = Math.min(at(above, col) + 1, at(here, col - 1) + 1, at(above, col - 1) + same);
      if (row > 1 && col > 1 && a[row - 1] === b[col - 2] && a[row - 2] === b[col - 1]) {
        steps = Math.min(steps, at(before, col - 2) + 1);
      }
      here.push(steps);
    }
    [before, above] = [above, here];
  }
  return at(above, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? 0;
}
