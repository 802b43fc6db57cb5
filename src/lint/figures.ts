// Figures in texts: `33,700,034`, `33.7 million`, `148.05 M`, `64.8 %`. Not years, clock times, dates or small counts, which
// every text has.

export interface Figure {
  /** As it stands in the text. */
  text: string;
  value: number;
  /** What its last digit counts: 100,000 in `33.7 million`. */
  step: number;
  isPercent: boolean;
}

const TIMES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  M: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

const FIGURE =
  /(?<![\w.,:/§-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(thousand|million|billion|trillion|M|bn|tn|%|percent|per cent)(?![a-z]))?(?![\w:/-])/g;

export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(([whole, digits = '', decimals = '', word]) => {
    if (!isTelling(digits, decimals, word)) return [];
    const times = TIMES[word ?? ''] ?? 1;
    const value = Number(digits.replaceAll(',', '') + decimals) * times;
    const step = times / 10 ** Math.max(0, decimals.length - 1);
    return [{ text: whole, value, step, isPercent: word !== undefined && TIMES[word] === undefined }];
  });
}

/** Two digits are a day or a count of anything; four without a comma may be a year. */
function isTelling(digits: string, decimals: string, word: string | undefined): boolean {
  if (word !== undefined || decimals !== '') return true;
  return digits.length > 2 && !/^(1[5-9]|20|21)\d\d$/.test(digits);
}

/** A number of the scenario as a figure. */
export const exactly = (value: number): Figure => ({ text: '', value, step: 1, isPercent: false });

/** Whether one says the other, perhaps rounded: 33.7 million says 33,700,034, and 4,500 says 4,536. */
export function saysSame(a: Figure, b: Figure): boolean {
  if (a.isPercent !== b.isPercent) return false;
  if (a.value === b.value) return true;
  const step = Math.max(stepOf(a), stepOf(b));
  return Math.abs(a.value - b.value) < step && a.value / step >= 10;
}

/** Zeros at the end are not counted either: 4,500 is a number of hundreds. */
function stepOf({ value, step }: Figure): number {
  let coarsest = step;
  while (value >= coarsest * 100 && isWhole(value / (coarsest * 10))) coarsest *= 10;
  return coarsest;
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-9;
