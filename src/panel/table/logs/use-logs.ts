import { useEffect, useState } from 'preact/hooks';
import type { Desk, DeskState, Progress } from '../../../forensics/desk-types.ts';
import type { TableSession } from '../../../session/session.ts';
import { usePart, useTable } from '../table-state.ts';

/** The desk with its logs. While they are made again, those of before stay. */
export interface Logs {
  ready: { desk: Desk; made: DeskState } | undefined;
  /** The logs are being made. */
  progress: Progress | undefined;
  /** Why they could not be made. */
  failure: string | undefined;
  again(): void;
}

const BEGINNING: Progress = { done: 0, says: 'The desk is being fetched.' };
const NOT_HERE = 'There is no log desk on this device.';
const NOT_FETCHED = 'The desk could not be fetched. The connection may be down; your game is safe.';

/** Makes the logs as they stand now, and again whenever the clock has moved. */
export function useLogs(): Logs {
  const { session } = useTable();
  const minute = usePart((sight) => sight.minute);
  const [tries, setTries] = useState(0);
  const [logs, setLogs] = useState<Omit<Logs, 'again'>>(() => waiting(undefined, BEGINNING));

  useEffect(() => {
    // Once it is open, or another try has begun. The desk may make its tables again later, by itself.
    let isSettled = false;
    setLogs(({ ready }) => waiting(ready, BEGINNING));
    const follow = (progress: Progress) => {
      if (!isSettled) setLogs(({ ready }) => waiting(ready, progress));
    };
    void makeLogs(session, follow).then((done) => {
      if (!isSettled) setLogs(done);
      isSettled = true;
    });
    return () => {
      isSettled = true;
    };
  }, [session, minute, tries]);

  return { ...logs, again: () => setTries((count) => count + 1) };
}

const waiting = (ready: Logs['ready'], progress: Progress) => ({ ready, progress, failure: undefined });
const failed = (failure: string) => ({ ready: undefined, progress: undefined, failure });

async function makeLogs(session: TableSession, onProgress: (progress: Progress) => void) {
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
