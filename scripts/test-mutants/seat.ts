import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Clock } from '@callwright/foundation/clock';
import type { Answer, Request, WorkerSetup } from './work.ts';

/** A mutant may loop for ever, or fill the memory: that is noticed too. */
export type Lost = { readonly type: 'hung' } | { readonly type: 'died' };

const lookEveryMs = 250;
const maxMemoryMb = 1_500;

/** A place for one worker, and for the next when that one has to be given up. */
export function createSeat(clock: Clock, setup: Omit<WorkerSetup, 'begun'>) {
  const begun = new SharedArrayBuffer(4);
  const progress = new Int32Array(begun);
  let worker: Worker | undefined;

  return {
    /** `limitsMs` says how long each of the things that are asked for may take. */
    async ask(request: Request, limitsMs: readonly number[]): Promise<Answer | Lost> {
      Atomics.store(progress, 0, 0);
      const sat = worker ?? (await start());
      const over = new AbortController();
      const settled = await Promise.race([answerOf(sat, request, over.signal), watch(limitsMs, over.signal)]);
      over.abort();
      if (settled.type === 'hung' || settled.type === 'died') await giveUp();
      return settled;
    },
    async [Symbol.asyncDispose]() {
      await giveUp();
    },
  };

  /** What it takes to load everything is nothing that a test takes. */
  async function start(): Promise<Worker> {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { ...setup, begun } satisfies WorkerSetup,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
      stdout: true,
      stderr: true,
    });
    await once(started, 'message');
    worker = started;
    return started;
  }

  async function giveUp(): Promise<void> {
    await worker?.terminate();
    worker = undefined;
  }

  /** Whether the thing that was begun last has been going on for too long. */
  async function watch(limitsMs: readonly number[], signal: AbortSignal): Promise<Lost> {
    let at = -1;
    let sinceMs = 0;
    while (!signal.aborted) {
      const now = Atomics.load(progress, 0);
      if (now !== at) sinceMs = clock.elapsedMs();
      else if (clock.elapsedMs() - sinceMs > (limitsMs[now] ?? Number.POSITIVE_INFINITY)) break;
      at = now;
      await clock.sleep(lookEveryMs, signal).catch(() => undefined);
    }
    return { type: 'hung' };
  }
}

async function answerOf(worker: Worker, request: Request, signal: AbortSignal): Promise<Answer | Lost> {
  worker.postMessage(request);
  try {
    const [answer] = await once(worker, 'message', { signal });
    return answer;
  } catch (cause) {
    // Whatever else ends a worker says nothing about the mutant.
    if (!isOutOfMemory(cause)) throw new Error('A worker that tries mutants has ended.', { cause });
    return { type: 'died' };
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
