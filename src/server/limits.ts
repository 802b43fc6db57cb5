// How much one line or one address may ask for. Bounded in memory, whatever comes.

export interface Bucket {
  /** False when there is nothing left at the moment. */
  take(many?: number): boolean;
  give(many: number): void;
}

export interface Pace {
  perSecond: number;
  burst: number;
}

export function bucket({ perSecond, burst }: Pace, nowMs: () => number): Bucket {
  let left = burst;
  let atMs = nowMs();
  return {
    take(many = 1) {
      const now = nowMs();
      left = Math.min(burst, left + ((now - atMs) / 1000) * perSecond);
      atMs = now;
      if (left < many) return false;
      left -= many;
      return true;
    },
    give: (many) => void (left = Math.min(burst, left + many)),
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
