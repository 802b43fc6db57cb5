import { useEffect, useState } from 'preact/hooks';
import type { DeskState, DeskTables, Progress } from '../../../forensics/desk-types.ts';
import type { TableSession } from '../../../session/session.ts';
import { usePart, useTable } from '../table-state.ts';

/** The desk with its logs. While they are made again, those of before stay. */
export interface Logs {
  ready: Ready | undefined;
  /** The logs are being made. */
  progress: Progress | undefined;
  /** Why they could not be made. */
  failure: string | undefined;
  /** The clock has moved on, and in a room it is not ours to stop: they stay until somebody wants the new ones. */
  isOld: boolean;
  again(): void;
}

interface Ready {
  desk: DeskTables;
  made: DeskState;
}

type Known = Omit<Logs, 'again' | 'isOld'>;

const BEGINNING: Progress = { done: 0, says: 'The desk is being fetched.' };
const NOT_HERE = 'There is no log desk on this device.';
const NOT_FETCHED = 'The desk could not be fetched. The connection may be down; your game is safe.';

/** Makes the logs as they stand now, and again whenever the clock has moved: in a room, when somebody wants that. */
export function useLogs(): Logs {
  const { session } = useTable();
  const minute = usePart((sight) => sight.minute);
  const [tries, setTries] = useState(0);
  const [known, know] = useState<Known>(() => waiting(undefined, BEGINNING));
  const isHeld = session.room !== undefined;
  const wanted = isHeld ? undefined : minute;

  useEffect(() => {
    // Once it is open, or another try has begun. The desk may make its tables again later, by itself.
    let isSettled = false;
    know(({ ready }) => waiting(ready, BEGINNING));
    const follow = (next: Progress) => {
      if (!isSettled) know(({ ready }) => waiting(ready, next));
    };
    void makeLogs(session, follow).then((done) => {
      if (!isSettled) know(done);
      isSettled = true;
    });
    return () => {
      isSettled = true;
    };
  }, [session, wanted, tries]);

  return {
    ...known,
    isOld: isHeld && known.ready !== undefined && known.ready.made.minute < minute,
    again: () => setTries((count) => count + 1),
  };
}

const waiting = (ready: Logs['ready'], progress: Progress): Known => ({
  ready,
  progress,
  failure: undefined,
});
const failed = (failure: string): Known => ({ ready: undefined, progress: undefined, failure });

async function makeLogs(session: TableSession, onProgress: (progress: Progress) => void): Promise<Known> {
  try {
    if (!session.desk) return failed(NOT_HERE);
    const { desk, open } = await session.desk();
    const made = await open(onProgress);
    if ('trouble' in made) return failed(made.trouble.says);
    return { ready: { desk, made }, progress: undefined, failure: undefined };
  } catch {
    return failed(NOT_FETCHED);
  }
}
