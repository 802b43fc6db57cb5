export interface Asking {
  longestMs: number;
  failed: string;
  late: string;
  kept?: boolean;
}

/**
 * Sends one order to a worker and answers what it says first. Rejects with one of the sentences when it does not start
 * or does not come to an end. It is gone afterwards, unless it is `kept` for more orders, one after the other.
 */
export function askWorker<Answer>(
  worker: Worker,
  order: unknown,
  { longestMs, failed, late, kept = false }: Asking,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error(failed)));
    timer = setTimeout(() => reject(new Error(late)), longestMs);
  });
  // A worker has no origin to name; that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(order);
  return answer.finally(() => {
    clearTimeout(timer);
    if (!kept) worker.terminate();
  });
}
