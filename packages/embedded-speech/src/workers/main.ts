// The program of a speech thread: it loads what its setup names, warms up, and then does one job after the other.

import { parentPort, workerData } from 'node:worker_threads';
import { transcribeRecording } from '../speech-to-text/transcribe-recording.ts';
import { synthesizeClause } from '../text-to-speech/synthesize-clause.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { SpeechJob, SpeechResult, SpeechThreadSetup } from './speech-job.ts';

if (parentPort === null) throw new Error('This is the program of a worker thread. Use createSpeech instead.');
const port = parentPort;
const answer = (message: FromWorker<SpeechResult>) => port.postMessage(message);

// Both ends of the thread are ours: start-speech-thread.ts gives it this, and a pool speaks the protocol.
const engines = await loadEngines(workerData as SpeechThreadSetup);
let current: { readonly id: number; readonly abort: AbortController } | undefined;

port.on('message', (message: ToWorker<SpeechJob>) => {
  if (message.type === 'run') void run(message.id, message.job);
  else if (current?.id === message.id) current.abort.abort();
});
answer({ type: 'ready' });

async function run(id: number, job: SpeechJob): Promise<void> {
  const abort = new AbortController();
  current = { id, abort };
  try {
    answer({ type: 'done', result: await engines.perform(job, abort.signal) });
  } catch (cause) {
    answer({ type: 'failed', reason: cause instanceof Error ? cause.message : String(cause), cause });
  }
}

async function loadEngines({ hearing, speaking }: SpeechThreadSetup) {
  const hear = hearing === undefined ? undefined : await loadHearing(hearing);
  const flite = speaking?.flite;

  const perform = async (job: SpeechJob, signal: AbortSignal): Promise<SpeechResult> => {
    if (job.type === 'transcribe' && hear !== undefined) {
      return { type: 'transcribed', transcript: await transcribeRecording(hear, job.recording, signal) };
    }
    if (job.type === 'synthesize' && flite !== undefined) return { type: 'synthesized', samples: synthesizeClause(flite, job.clause) };
    throw new Error(`This thread was not set up to ${job.type}.`);
  };

  // The first run of each allocates and compiles: no caller should wait for it.
  const never = new AbortController().signal;
  if (hear !== undefined) {
    await perform({ type: 'transcribe', recording: { samples: new Int16Array(16_000), sampleRate: 16_000 } }, never);
  }
  if (flite !== undefined) {
    await perform({ type: 'synthesize', clause: { text: 'Hello.', voice: 'rms', rate: 1, sampleRate: 8_000, pauseMs: 0 } }, never);
  }
  return { perform };
}

/** Loaded where it is needed: a thread that only speaks does without onnxruntime and a tokeniser. */
async function loadHearing(files: NonNullable<SpeechThreadSetup['hearing']>) {
  const { loadMoonshine } = await import('../speech-to-text/moonshine.ts');
  return loadMoonshine(files);
}
