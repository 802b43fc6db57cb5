/** What the command line answers to its caller: the process's exit code. */
export const EXIT = {
  ok: 0,
  /** The command ran and found something wrong with what it was given. */
  problems: 1,
  /** The command line itself was wrong: an unknown command or option, a missing name. */
  usage: 2,
  /** Keyfall could not do its work. */
  fatal: 3,
} as const;

/** Everything a command may touch outside of files, so that a test can run it in-process. */
export interface Io {
  /** One line of the answer, to standard output. */
  out: (line: string) => void;
  /** One line about the work, to standard error. */
  err: (line: string) => void;
  /** Shows a line in the place of the one shown before; missing where nobody watches. */
  show?: ((line: string) => void) | undefined;
  env: Record<string, string | undefined>;
  /** Resolves when the person asks a long-running command to stop. */
  untilStopped: () => Promise<void>;
}

export interface Command {
  name: string;
  alias?: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `keyfall NAME --help` prints. */
  help: string;
  run: (args: string[], io: Io) => Promise<number>;
}

/** Thrown where the command line is wrong; ends in exit code 2. */
export class UsageError extends Error {}

/** Thrown where a file cannot be read or written; ends in exit code 3. Each sentence is a line of its own. */
export class UnreadableError extends Error {}

export const sayError = (error: unknown): string => (error instanceof Error ? error.message : String(error));
