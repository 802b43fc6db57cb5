// What an earlier version of Keyfall wrote, brought up to date step by step. A step has a name and is never changed again;
// test/data/upgrades keeps files of every format that must still open.

export interface Upgrade {
  /** The format that it reads; it makes the next one. */
  from: number;
  /** What it is, in a few words, for the changelog. */
  name: string;
  change(value: Record<string, unknown>): Record<string, unknown>;
}

/** Oldest first. */
export const RECORDING_UPGRADES: readonly Upgrade[] = [];
export const ROOM_UPGRADES: readonly Upgrade[] = [
  {
    from: 1,
    name: 'a room says which acts it plays, and how fast',
    // Without them it goes on as it began: every act, all at one stretch.
    change: (event) => {
      const act = event['act'];
      const isCreate = typeof act === 'object' && act !== null && 'do' in act && act.do === 'create';
      return isCreate ? { ...event, act: { ...act, format: 2, chapters: [] } } : event;
    },
  },
];

/** What says no format is of the first. What is newer than all steps, or no object, comes back as it was. */
export function upgraded(value: unknown, steps: readonly Upgrade[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const before = value as Record<string, unknown>;
  const format = before['format'] ?? 1;
  if (typeof format !== 'number') return value;
  const due = steps.filter(({ from }) => from >= format);
  return due.reduce<Record<string, unknown>>(
    (one, step) => ({ ...step.change(one), format: step.from + 1 }),
    before,
  );
}
