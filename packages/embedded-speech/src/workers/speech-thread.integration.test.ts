import { createSystemClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { silenceOf } from '../testing/synthetic-sound.ts';
import { openSkills } from './open-skills.ts';
import type { SpeechJob, SpeechResult } from './speech-job.ts';
import { startSpeechThread } from './start-speech-thread.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { Thread } from './worker-seat.ts';

const never = new AbortController().signal;
const jobs: readonly SpeechJob[] = [
  { type: 'synthesize', clause: { text: 'Please tell me your name.', voice: 'rms', rate: 1, sampleRate: 8_000, pauseMs: 0 } },
  { type: 'transcribe', recording: { samples: silenceOf(16_000), sampleRate: 16_000 } },
];

it.each(jobs)('is replaced when it dies while it is to $type', async (job) => {
  const setup = await openSkills([job.type === 'synthesize' ? 'speaking' : 'hearing']);
  const threads: Thread<SpeechJob, SpeechResult>[] = [];
  const pool = await createWorkerPool({
    size: 1,
    queueLimit: 4,
    jobLimitMs: 30_000,
    clock: createSystemClock(),
    describe: ({ type }) => type,
    start: () => {
      const thread = startSpeechThread(setup);
      threads.push(thread);
      return thread;
    },
  });
  const [lost, waiting] = [pool.run(job, never), pool.run(job, never)];
  void threads[0]?.terminate();
  await expect(lost).rejects.toMatchObject({ code: 'SPEECH.WORKER_DIED', retryable: true });
  expect(await waiting).toMatchObject({ type: expect.stringMatching(/^(?:synthesized|transcribed)$/) });
  expect(threads).toHaveLength(2);
  await pool.close();
});
