// Amounts as people type and read them: `4,500`, `1.2 M`, `30m`.

const FACTORS: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** undefined for what is not one amount of zero or more. */
export function parseAmount(text: string): number | undefined {
  const match = /^([\d.,\s’']+?)\s*([a-z]*)\.?$/i.exec(text.trim());
  if (!match) return undefined;
  const digits = plainDigits(match[1] ?? '');
  const word = (match[2] ?? '').toLowerCase();
  const factor = word === '' ? 1 : FACTORS[word];
  if (digits === undefined || factor === undefined) return undefined;
  // 1.2 × 1e6 is not quite 1200000 in floating point.
  return Math.round(Number(digits) * factor * 1000) / 1000;
}

/** Strips group marks; a single comma not before three digits is a decimal comma. */
function plainDigits(text: string): string | undefined {
  const tight = text.replace(/[\s’']/g, '');
  if (/^\d+(\.\d+)?$/.test(tight)) return tight;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(tight)) return tight.replaceAll(',', '');
  if (/^\d+,\d+$/.test(tight)) return tight.replace(',', '.');
  return undefined;
}

/** Every digit, in groups: `33,700,034`. */
export function formatExact(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 3 });
}

/** Short enough for a label: `4,536`, `410 k`, `33.7 M`. */
export function formatShort(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 999_500_000) return `${threeDigits(amount / 1e9)} bn`;
  if (size >= 999_500) return `${threeDigits(amount / 1e6)} M`;
  if (size >= 100_000) return `${threeDigits(amount / 1e3)} k`;
  return formatExact(Math.round(amount));
}

function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** `45 min`, `2 h`, `1 h 40`, `2 d 6 h`. */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 48)
    return whole % 60 === 0 ? `${hours} h` : `${hours} h ${String(whole % 60).padStart(2, '0')}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** Where an amount lies on a slider of 0…1, and back. A log slider starts at 1 at the lowest. */
export function toShare(
  amount: number,
  [low, high]: readonly [number, number],
  scale: 'log' | 'linear',
): number {
  const [from, to, at] =
    scale === 'log'
      ? [Math.log(atLeastOne(low)), Math.log(atLeastOne(high)), Math.log(atLeastOne(amount))]
      : [low, high, amount];
  return to === from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));
}

export function fromShare(
  share: number,
  [low, high]: readonly [number, number],
  scale: 'log' | 'linear',
): number {
  if (scale === 'linear') return Math.round(low + (high - low) * share);
  if (share <= 0) return low;
  if (share >= 1) return high;
  const [from, to] = [Math.log(atLeastOne(low)), Math.log(atLeastOne(high))];
  return Math.round(Number(Math.exp(from + (to - from) * share).toPrecision(3)));
}

function atLeastOne(amount: number): number {
  return Math.max(1, amount);
}
