import type { Io } from '../../src/cli/command.ts';

export interface CapturedIo extends Io {
  outLines: string[];
  errLines: string[];
}

/** A process that keeps what it is told and is asked to stop at once. */
export function capturedIo(env: Io['env'] = {}): CapturedIo {
  const outLines: string[] = [];
  const errLines: string[] = [];
  return {
    outLines,
    errLines,
    out: (line) => void outLines.push(line),
    err: (line) => void errLines.push(line),
    env,
    untilStopped: () => Promise.resolve(),
  };
}
