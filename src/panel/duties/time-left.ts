import { useEffect, useState } from 'preact/hooks';

const MINUTE_MS = 60_000;

/** The machine's clock, once a minute. */
export function useNow(): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

/** `in 5 h 20 min`, `3 d 4 h ago` */
export function sayLeft(iso: string, nowMs: number): string {
  const minutes = Math.round((Date.parse(iso) - nowMs) / MINUTE_MS);
  if (minutes === 0) return 'now';
  return minutes > 0 ? `in ${saySpan(minutes)}` : `${saySpan(-minutes)} ago`;
}

function saySpan(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 60) return `${days} d`;
  if (days > 0) return hours === 0 ? `${days} d` : `${days} d ${hours} h`;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
