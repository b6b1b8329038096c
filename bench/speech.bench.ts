import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createSpeech, type Speech } from '@callwright/embedded-speech/speech';
import { readCallers } from '@callwright/embedded-speech/testing/callers';
import { wordErrorRate } from '@callwright/embedded-speech/testing/word-error-rate';
import { createSystemClock } from '@callwright/foundation/clock';
import { type Figure, median, rounded } from './figure.ts';

const repetitions = 5;
const clock = createSystemClock();
const never = new AbortController().signal;
const callers = readCallers();
const sampleRate = 8_000;
const audioMs = callers.reduce((sum, { samples }) => sum + samples.length / (sampleRate / 1_000), 0);
const sentence = 'Sure, I can help you with that. Your appointment is on Monday at three thirty.';

/** What hearing and speaking without a provider cost, with one thread, as a call sees it. */
export async function* measure(): AsyncIterable<Figure> {
  const loads = await repeat(3, () => timed(async () => (await load()).close()));
  yield figure('speech_load', median(loads), 'ms', 5_000);

  await using speech = await load();
  const windows = await repeat(repetitions, () => voiceActivityCost(speech));
  yield figure('voice_activity_per_32_ms', median(windows.map(({ wallMs }) => wallMs)), 'ms', 0.9);
  yield figure('voice_activity_cpu_per_32_ms', median(windows.map(({ cpuMs }) => cpuMs)), 'ms', 0.9);

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const hearingMs = await repeat(repetitions, () => timed(() => hearAll(speech)));
  delay.disable();
  yield figure('speech_to_text_real_time_factor', median(hearingMs) / audioMs, 'x', 0.18);
  yield figure('main_thread_gap_p99_while_hearing', delay.percentile(99) / 1e6, 'ms', 27);
  yield figure('word_error_rate', await errorRate(speech), 'x', 0.13);

  const speaking = await repeat(20, () => speakingMs(speech));
  yield figure('first_clause_of_text_to_speech', median(speaking.map(({ firstMs }) => firstMs)), 'ms', 160);
  yield figure('text_to_speech_real_time_factor', median(speaking.map(({ factor }) => factor)), 'x', 0.15);
}

function load(): Promise<Speech> {
  return createSpeech({ clock });
}

function figure(name: string, value: number, unit: string, bound: number): Figure {
  return { figure: name, value: rounded(value), unit, bound, better: 'lower' };
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < times; run += 1) results.push(await work());
  return results;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = clock.elapsedMs();
  await work();
  return clock.elapsedMs() - startedMs;
}

/** In frames of 20 ms, as a carrier delivers them. */
async function voiceActivityCost(speech: Speech): Promise<{ readonly wallMs: number; readonly cpuMs: number }> {
  let windows = 0;
  const before = process.threadCpuUsage();
  const wallMs = await timed(async () => {
    for (const { samples } of callers) {
      const stream = speech.voiceActivity.open();
      for (let at = 0; at < samples.length; at += 160) windows += (await stream.push(samples.subarray(at, at + 160))).length;
    }
  });
  // What other programs on the machine take is in the one and not in the other.
  const { user, system } = process.threadCpuUsage(before);
  return { wallMs: wallMs / windows, cpuMs: (user + system) / 1_000 / windows };
}

async function hearAll(speech: Speech): Promise<void> {
  for (const { samples } of callers) await speech.transcribe({ samples, sampleRate }, never);
}

async function errorRate(speech: Speech): Promise<number> {
  const pairs = await Promise.all(
    callers.map(async ({ words, samples }) => ({ said: words, heard: (await speech.transcribe({ samples, sampleRate }, never)).text })),
  );
  return wordErrorRate(pairs);
}

async function speakingMs(speech: Speech): Promise<{ readonly firstMs: number; readonly factor: number }> {
  const startedMs = clock.elapsedMs();
  let firstMs = 0;
  let samples = 0;
  for await (const chunk of speech.synthesize({ text: sentence, sampleRate }, never)) {
    if (samples === 0) firstMs = clock.elapsedMs() - startedMs;
    samples += chunk.length;
  }
  return { firstMs, factor: (clock.elapsedMs() - startedMs) / ((samples / sampleRate) * 1_000) };
}
