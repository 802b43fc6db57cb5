// Logs and recordings of older formats, brought up to date step by step. Each step has a name and is never changed
// again; test/data/upgrades keeps what each of them must still open.

/** From one format to the next. */
export interface Upgrade {
  from: number;
  /** What it is, for the changelog and for whoever reads a trace. */
  name: string;
  event(value: Record<string, unknown>): Record<string, unknown>;
}

/** Oldest first. */
const UPGRADES: readonly Upgrade[] = [];

export function upgradeEvent(value: unknown, steps: readonly Upgrade[] = UPGRADES): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return steps.reduce<Record<string, unknown>>((event, step) => step.event(event), {
    ...(value as Record<string, unknown>),
  });
}
