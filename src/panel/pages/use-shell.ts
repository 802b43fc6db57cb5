import { useEffect, useState } from 'preact/hooks';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { shellMachine } from '../../session/shell.ts';

export type ShellActor = ActorRefFrom<ReturnType<typeof shellMachine>>;
export type ShellState = SnapshotFrom<ReturnType<typeof shellMachine>>;

export function useShell(shell: ShellActor): ShellState {
  const [state, setState] = useState(() => shell.getSnapshot());
  useEffect(() => {
    setState(shell.getSnapshot());
    const { unsubscribe } = shell.subscribe(setState);
    return unsubscribe;
  }, [shell]);
  return state;
}
