// Work for many rooms, one piece after another: between two pieces the process reads what came in and answers it. What
// somebody waits for comes first.

export interface Turns {
  add(work: () => void, isUrgent: boolean): void;
}

export function takeTurns(next: (run: () => void) => void = setImmediate): Turns {
  const urgent: (() => void)[] = [];
  const calm: (() => void)[] = [];
  let isRunning = false;
  const run = () => {
    const work = urgent.shift() ?? calm.shift();
    if (!work) {
      isRunning = false;
      return;
    }
    // Whatever happens in one room, the others get their turn.
    next(run);
    work();
  };
  return {
    add(work, isUrgent) {
      (isUrgent ? urgent : calm).push(work);
      if (isRunning) return;
      isRunning = true;
      next(run);
    },
  };
}
