import type { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import { errors } from '../speech-errors.ts';
import { createWorkerSeat, type Task, type Thread, type WorkerSeat } from './worker-seat.ts';

/** Threads that take jobs from one queue, one job at a time each. */
export interface WorkerPool<Job, Result> {
  /** Rejects with the signal's reason as soon as it aborts, wherever the job is by then. */
  run(job: Job, signal: AbortSignal): Promise<Result>;
  /** Ends the threads. What they have not done by now is rejected. */
  close(): Promise<void>;
}

export interface WorkerPoolOptions<Job, Result> {
  readonly size: number;
  /** How many jobs may wait. One more is refused: late speech is worth nothing. */
  readonly queueLimit: number;
  readonly jobLimitMs: number;
  readonly clock: Clock;
  readonly start: () => Thread<Job, Result>;
  readonly describe: (job: Job) => string;
}

/** So many deaths before readiness, one after the other, are no accident. */
const hopelessAttempts = 3;

/** Resolves when every thread has loaded what it needs. */
export async function createWorkerPool<Job, Result>(options: WorkerPoolOptions<Job, Result>): Promise<WorkerPool<Job, Result>> {
  const { size, queueLimit, jobLimitMs, clock, start, describe } = options;
  const queue: Task<Job, Result>[] = [];
  const seats = new Set<WorkerSeat<Job, Result>>();
  const whenReady = Promise.withResolvers<void>();
  let isStarting = true;
  let lastId = 0;
  let failedStarts = 0;
  /** Why nothing can be run any more. */
  let refusal: AppError | undefined;

  const addSeat = () => {
    const seat = createWorkerSeat<Job, Result>({
      thread: start(),
      jobLimitMs,
      clock,
      describe,
      onFree: () => {
        failedStarts = 0;
        if (isStarting && [...seats].every(({ isFree }) => isFree)) whenReady.resolve();
        dispatch();
      },
      onExit: ({ wasReady, cause }) => {
        seats.delete(seat);
        failedStarts = wasReady ? 0 : failedStarts + 1;
        if (refusal !== undefined) return;
        if (failedStarts < hopelessAttempts) addSeat();
        else refuse(errors.NO_WORKERS({ attempts: failedStarts }, { cause }));
      },
    });
    seats.add(seat);
  };
  const dispatch = () => {
    for (const seat of seats) {
      if (!seat.isFree) continue;
      const task = queue.shift();
      if (task === undefined) return;
      seat.take(task);
    }
  };
  const refuse = (reason: AppError) => {
    refusal = reason;
    whenReady.reject(reason);
    for (const task of queue.splice(0)) task.reject(reason);
  };
  const giveUp = (task: Task<Job, Result>, reason: unknown) => {
    const place = queue.indexOf(task);
    if (place !== -1) queue.splice(place, 1);
    for (const seat of seats) seat.cancel(task);
    task.reject(reason);
  };
  const endAll = async (reason: AppError) => {
    await Promise.all([...seats].map((seat) => seat.end(reason)));
  };

  for (let seat = 0; seat < size; seat += 1) addSeat();
  await whenReady.promise.catch(async (reason) => {
    await endAll(reason);
    throw reason;
  });
  isStarting = false;

  return {
    run: (job, signal) => {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (refusal !== undefined) return Promise.reject(refusal);
      if (queue.length >= queueLimit) return Promise.reject(errors.BUSY({ waiting: queue.length }));
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      lastId += 1;
      const task = { id: lastId, job, resolve, reject };
      const onAbort = () => giveUp(task, signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      queue.push(task);
      dispatch();
      return promise.finally(() => signal.removeEventListener('abort', onAbort));
    },
    close: async () => {
      const closed = errors.CLOSED({});
      refuse(closed);
      await endAll(closed);
    },
  };
}
