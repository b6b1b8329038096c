import { availableParallelism } from 'node:os';
import type { Clock } from '@callwright/foundation/clock';
import { openSkills, type SpeechSkill } from './open-skills.ts';
import type { SpeechJob, SpeechResult } from './speech-job.ts';
import { startSpeechThread } from './start-speech-thread.ts';
import { threadCount } from './thread-count.ts';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';

export type SpeechPool = WorkerPool<SpeechJob, SpeechResult>;

export interface SpeechPoolOptions {
  readonly clock: Clock;
  /** Threads; 1 by default, and never more than one fewer than there are cores. Each takes some 300 MB. */
  readonly workers?: number;
  /** How many jobs may wait for a thread; 32 by default. */
  readonly queueLimit?: number;
  /** After so long a thread counts as lost; 30 seconds by default. */
  readonly jobLimitMs?: number;
}

/** Starts threads that have these skills. */
export async function createSpeechPool(skills: readonly SpeechSkill[], options: SpeechPoolOptions): Promise<SpeechPool> {
  const { clock, workers = 1, queueLimit = 32, jobLimitMs = 30_000 } = options;
  const setup = await openSkills(skills);
  return createWorkerPool({
    size: threadCount(workers, availableParallelism()),
    queueLimit,
    jobLimitMs,
    clock,
    start: () => startSpeechThread(setup),
    describe: (job) => (job.type === 'transcribe' ? 'write down what was said' : 'speak a clause'),
  });
}
