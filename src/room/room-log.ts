// Where a room's events are kept. Nothing else knows whether that is a file or Redis.
import type { RoomEvent } from './acts.ts';

/** `conflict`: another process has written since `expectedSeq`; nothing of the batch was. */
export type Appended = 'appended' | 'conflict';

export interface RoomLog {
  /** Resolves when all of the batch is durable. Its events are numbered from `expectedSeq + 1`. Rejects when it cannot be kept. */
  append(room: string, expectedSeq: number, batch: readonly RoomEvent[]): Promise<Appended>;
  /** The events after `from`, oldest first; none where there is no such room. */
  read(room: string, from: number): Promise<RoomEvent[]>;
  /** Calls `fn` for events after `from` that others write, in order, until the returned function is called. */
  follow(room: string, from: number, fn: (events: RoomEvent[]) => void): () => void;
  /** Names of all rooms that are kept. */
  rooms(): Promise<string[]>;
  close(): Promise<void>;
}
