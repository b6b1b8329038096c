import { EventEmitter } from 'node:events';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createWorkerPool, type WorkerPoolOptions } from './worker-pool.ts';
import type { Thread } from './worker-seat.ts';

const never = new AbortController().signal;

describe('a pool of threads', () => {
  it('gives jobs in order to whoever is free', async () => {
    const { pool, threads } = await createPool({ size: 2 });
    const results = ['a', 'b', 'c'].map((job) => pool.run(job, never));
    expect(threads.map(({ jobs }) => jobs)).toEqual([['a'], ['b']]);
    threads[1]?.answer({ type: 'done', result: 'B' });
    expect(threads.map(({ jobs }) => jobs)).toEqual([['a'], ['b', 'c']]);
    threads[0]?.answer({ type: 'done', result: 'A' });
    threads[1]?.answer({ type: 'done', result: 'C' });
    expect(await Promise.all(results)).toEqual(['A', 'B', 'C']);
  });

  it('refuses what would wait too long, and says that it may be asked again', async () => {
    const { pool } = await createPool({ queueLimit: 2 });
    for (const job of ['running', 'first', 'second']) pool.run(job, never).catch(() => {});
    await expect(pool.run('third', never)).rejects.toMatchObject({ code: 'SPEECH.BUSY', retryable: true, details: { waiting: 2 } });
  });

  it('does not begin what was given up while it waited', async () => {
    const { pool, threads } = await createPool();
    const running = pool.run('running', never);
    const abort = new AbortController();
    const waiting = pool.run('waiting', abort.signal);
    abort.abort(new Error('hung up'));
    await expect(waiting).rejects.toThrow('hung up');
    threads[0]?.answer({ type: 'done', result: 'done' });
    expect([await running, threads[0]?.jobs]).toEqual(['done', ['running']]);
  });

  it('tells the thread of a job given up, and gives it the next when it has answered', async () => {
    const { pool, threads } = await createPool();
    const abort = new AbortController();
    const running = pool.run('running', abort.signal);
    const next = pool.run('next', never);
    abort.abort(new Error('hung up'));
    await expect(running).rejects.toThrow('hung up');
    expect([threads[0]?.cancelled, threads[0]?.jobs]).toEqual([1, ['running']]);
    threads[0]?.answer({ type: 'failed', reason: 'cancelled', cause: undefined });
    threads[0]?.answer({ type: 'done', result: 'done' });
    expect(await next).toBe('done');
  });

  it('rejects at once what is given up before it is asked', async () => {
    const { pool, threads } = await createPool();
    await expect(pool.run('a', AbortSignal.abort(new Error('hung up')))).rejects.toThrow('hung up');
    expect(threads[0]?.jobs).toEqual([]);
  });

  it('replaces a thread that died, and says so to the one job that it did', async () => {
    const { pool, threads } = await createPool();
    const [lost, waiting] = [pool.run('lost', never), pool.run('waiting', never)];
    threads[0]?.die(new Error('out of memory'));
    await expect(lost).rejects.toMatchObject({
      code: 'SPEECH.WORKER_DIED',
      retryable: true,
      message: 'The speech worker that was to do lost died. Another takes its place; ask again.',
      cause: new Error('out of memory'),
    });
    threads[1]?.answer({ type: 'ready' });
    threads[1]?.answer({ type: 'done', result: 'done' });
    expect(await waiting).toBe('done');
  });

  it('stops a thread that does not come to an end', async () => {
    const { pool, threads, clock } = await createPool({ jobLimitMs: 1_000 });
    const stopped = expect(pool.run('endless', never)).rejects.toMatchObject({ code: 'SPEECH.TOOK_TOO_LONG', retryable: true });
    await clock.advance(999);
    expect(threads[0]?.isTerminated).toBe(false);
    await clock.advance(1);
    await stopped;
    expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('forgets the limit of a job that is done', async () => {
    const { pool, threads, clock } = await createPool();
    const done = pool.run('a', never);
    threads[0]?.answer({ type: 'done', result: 'A' });
    expect([await done, clock.sleeping]).toEqual(['A', 0]);
  });

  it('says what a job failed of', async () => {
    const { pool, threads } = await createPool();
    const failing = pool.run('a', never);
    threads[0]?.answer({ type: 'failed', reason: 'no such tensor', cause: new Error('no such tensor') });
    await expect(failing).rejects.toMatchObject({ code: 'SPEECH.JOB_FAILED', kind: 'defect', details: { reason: 'no such tensor' } });
  });

  it('gives up when threads die again and again before they are ready', async () => {
    const threads: FakeThread[] = [];
    const creating = createWorkerPool(optionsWith(threads, {}));
    for (let attempt = 0; attempt < 3; attempt += 1) threads[attempt]?.die(new Error('no model'));
    await expect(creating).rejects.toMatchObject({ code: 'SPEECH.NO_WORKERS', details: { attempts: 3 }, cause: new Error('no model') });
    expect(threads).toHaveLength(3);
  });

  it('ends its threads, rejects what waits and runs, and refuses the rest', async () => {
    const { pool, threads } = await createPool();
    const jobs = ['running', 'waiting'].map((job) => expect(pool.run(job, never)).rejects.toMatchObject({ code: 'SPEECH.CLOSED' }));
    await pool.close();
    await Promise.all(jobs);
    await expect(pool.run('late', never)).rejects.toMatchObject({ code: 'SPEECH.CLOSED' });
    expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });
});

type Options = WorkerPoolOptions<string, string>;

async function createPool(options: Partial<Options> = {}) {
  const threads: FakeThread[] = [];
  const clock = createTestClock();
  const creating = createWorkerPool(optionsWith(threads, { clock, ...options }));
  for (const thread of threads) thread.answer({ type: 'ready' });
  return { pool: await creating, threads, clock };
}

function optionsWith(threads: FakeThread[], options: Partial<Options>): Options {
  const start = () => {
    const thread = createFakeThread();
    threads.push(thread);
    return thread;
  };
  return { size: 1, queueLimit: 10, jobLimitMs: 1_000, clock: createTestClock(), start, describe: (job) => `do ${job}`, ...options };
}

interface FakeThread extends Thread<string, string> {
  readonly jobs: readonly string[];
  readonly cancelled: number;
  readonly isTerminated: boolean;
  answer(message: FromWorker<string>): void;
  die(cause: Error): void;
}

function createFakeThread(): FakeThread {
  const events = new EventEmitter();
  const jobs: string[] = [];
  let cancelled = 0;
  let isTerminated = false;
  return {
    get cancelled() {
      return cancelled;
    },
    get isTerminated() {
      return isTerminated;
    },
    jobs,
    on: (event, listener: (...values: never[]) => void) => events.on(event, listener as (...values: unknown[]) => void),
    postMessage: (message: ToWorker<string>) => {
      if (message.type === 'run') jobs.push(message.job);
      else cancelled += 1;
    },
    terminate: async () => {
      isTerminated = true;
      events.emit('exit', 1);
    },
    answer: (message) => events.emit('message', message),
    die: (cause) => {
      events.emit('error', cause);
      events.emit('exit', 1);
    },
  };
}
