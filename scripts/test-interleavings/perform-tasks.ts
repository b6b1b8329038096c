import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Done, Task } from './tasks.ts';

const threads = 2;

/** Has threads do all of this, each the next task as soon as it is done with one. */
export async function performTasks(tasks: readonly Task[], tell: (done: Done) => void): Promise<void> {
  const queue = [...tasks];
  await Promise.all(
    Array.from({ length: Math.min(threads, tasks.length) }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      try {
        for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
          worker.postMessage(task);
          // A thread that fails rejects this.
          const [done] = (await once(worker, 'message')) as [Done];
          tell(done);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
}
