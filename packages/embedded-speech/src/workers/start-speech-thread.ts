import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpeechJob, SpeechResult, SpeechThreadSetup } from './speech-job.ts';
import type { Thread } from './worker-seat.ts';

/** From its source where we run from sources, and from what was built where we run from that. */
export function startSpeechThread(setup: SpeechThreadSetup): Thread<SpeechJob, SpeechResult> {
  const extension = extname(import.meta.filename);
  const options = { name: 'speech', workerData: setup };
  return new Worker(
    new URL(`./main${extension}`, import.meta.url),
    extension === '.ts' ? { ...options, execArgv: ['--conditions=@callwright/source'] } : options,
  );
}
