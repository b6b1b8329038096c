import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import { errors } from '../speech-errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** One thread of a pool, and the job that it does, if any. */
export interface WorkerSeat<Job, Result> {
  readonly isFree: boolean;
  take(task: Task<Job, Result>): void;
  /** Tells the thread. The seat stays taken until it answers: a thread looks up from its work only now and then. */
  cancel(task: Task<Job, Result>): void;
  /** Stops the thread; a job that it still does is rejected with the reason. */
  end(reason: AppError): Promise<void>;
}

/** Somebody waits for this. */
export interface Task<Job, Result> {
  readonly id: number;
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/** What is needed of a thread: `Worker` of node:worker_threads has it. */
export interface Thread<Job, Result> {
  postMessage(message: ToWorker<Job>): void;
  on(event: 'message', listener: (message: FromWorker<Result>) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

export interface WorkerSeatOptions<Job, Result> {
  readonly thread: Thread<Job, Result>;
  /** A job that takes longer has gone wrong, and its thread with it. */
  readonly jobLimitMs: number;
  readonly clock: Clock;
  /** What a job is to do, as a verb, for messages. */
  readonly describe: (job: Job) => string;
  /** It has loaded what it needs, or has done its job. */
  readonly onFree: () => void;
  readonly onExit: (exit: { readonly wasReady: boolean; readonly cause: unknown }) => void;
}

export function createWorkerSeat<Job, Result>(options: WorkerSeatOptions<Job, Result>): WorkerSeat<Job, Result> {
  const { thread, jobLimitMs, clock, describe, onFree, onExit } = options;
  let isReady = false;
  let current: { readonly task: Task<Job, Result>; readonly watch: AbortController } | undefined;
  let deathCause: unknown;

  const leave = (): Task<Job, Result> | undefined => {
    const task = current?.task;
    current?.watch.abort();
    current = undefined;
    return task;
  };
  const end = async (reason: AppError) => {
    deathCause ??= reason;
    await thread.terminate();
  };

  thread.on('message', (message) => {
    if (message.type === 'ready') isReady = true;
    else answer(leave(), message);
    onFree();
  });
  thread.on('error', (error) => {
    deathCause ??= error;
  });
  thread.on('exit', () => {
    const task = leave();
    task?.reject(deathCause instanceof AppError ? deathCause : errors.WORKER_DIED({ job: describe(task.job) }, { cause: deathCause }));
    onExit({ wasReady: isReady, cause: deathCause });
  });

  const answer = (task: Task<Job, Result> | undefined, message: Exclude<FromWorker<Result>, { type: 'ready' }>) => {
    if (message.type === 'done') task?.resolve(message.result);
    else task?.reject(errors.JOB_FAILED({ job: describe(task.job), reason: message.reason }, { cause: message.cause }));
  };

  return {
    get isFree() {
      return isReady && current === undefined;
    },
    take: (task) => {
      const watch = new AbortController();
      current = { task, watch };
      thread.postMessage({ type: 'run', id: task.id, job: task.job });
      clock.sleep(jobLimitMs, watch.signal).then(
        () => end(errors.TOOK_TOO_LONG({ job: describe(task.job), limitMs: jobLimitMs })),
        // Done in time.
        () => undefined,
      );
    },
    cancel: (task) => {
      if (current?.task === task) thread.postMessage({ type: 'cancel', id: task.id });
    },
    end,
  };
}
