import { accountErrors } from './account-errors.ts';

export interface AtOnceLimit {
  readonly running: number;
  readonly waiting: number;
}

/** Lets so much work run at once and as much more wait; the rest is refused. */
export function limitAtOnce({
  running: mostRunning,
  waiting: mostWaiting,
}: AtOnceLimit): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= mostRunning) {
      if (waiting.length >= mostWaiting) throw accountErrors.BUSY({});
      const turn = Promise.withResolvers<void>();
      waiting.push(turn.resolve);
      // Whoever is done hands its place on.
      await turn.promise;
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
