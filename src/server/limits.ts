// How much one line or one address may ask for. Bounded in memory, whatever comes.

export interface Bucket {
  /** Takes one; false when there is nothing left at the moment. */
  take(): boolean;
  /** Whether there is one to take. */
  has(): boolean;
  /** Takes one that may not be there: what is owed comes back first. */
  owe(): void;
}

export interface Pace {
  perSecond: number;
  burst: number;
}

export function bucket({ perSecond, burst }: Pace, nowMs: () => number): Bucket {
  let left = burst;
  let atMs = nowMs();
  const fill = () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - atMs) / 1000) * perSecond);
    atMs = now;
    return left;
  };
  const has = () => fill() >= 1;
  return {
    has,
    take() {
      if (!has()) return false;
      left -= 1;
      return true;
    },
    owe: () => void (left = Math.max(-burst, fill() - 1)),
  };
}

/** Beyond so many addresses the oldest is forgotten. */
const MOST_ADDRESSES = 10_000;

/** A bucket for each address. */
export function buckets(pace: Pace, nowMs: () => number): (address: string) => Bucket {
  const known = new Map<string, Bucket>();
  return (address) => {
    const found = known.get(address) ?? bucket(pace, nowMs);
    // Newest last, so that the first is the one that was longest silent.
    known.delete(address);
    known.set(address, found);
    const [oldest] = known.keys();
    if (known.size > MOST_ADDRESSES && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
