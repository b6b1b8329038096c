import { modelFiles } from '../models/model-files.ts';
import { openModel } from '../models/open-model.ts';
import { errors } from '../speech-errors.ts';
import { createWindowCutter } from './cut-windows.ts';
import {
  type Activity,
  type ActivityChange,
  type ActivityThresholds,
  decideActivity,
  defaultThresholds,
  silence,
} from './decide-activity.ts';
import { loadSilero, type SileroStream, windowSamples } from './silero.ts';

/** Hears whether somebody speaks, in any number of streams at once. */
export interface VoiceActivity extends AsyncDisposable {
  /** For one stream of audio, from its beginning to its end. There is nothing to close: what it holds goes with it. */
  open(thresholds?: ActivityThresholds): VoiceActivityStream;
  close(): Promise<void>;
}

export interface VoiceActivityStream {
  /**
   * Takes samples at 8 kHz, of any number, and resolves with the windows that they completed, in order. Calls may overlap:
   * they are answered in the order in which they were made.
   */
  push(samples: Int16Array): Promise<readonly VoiceWindow[]>;
}

/** 32 ms of a stream. */
export interface VoiceWindow {
  /** Where the window ends, from the beginning of its stream. */
  readonly untilMs: number;
  /** That somebody speaks, from 0 to 1. */
  readonly probability: number;
  readonly change: ActivityChange | undefined;
}

const windowMs = 32;

/** Loads the model once; it is quick enough (see bench/RESULTS.md) to run on the thread that carries frames. */
export async function createVoiceActivity(): Promise<VoiceActivity> {
  const { bytes } = await openModel(modelFiles.voiceActivity);
  const silero = await loadSilero(bytes);
  // The first run allocates, and takes many times as long as any other.
  await silero.open()(new Int16Array(windowSamples));
  let closing: Promise<void> | undefined;
  const running = new Set<Promise<unknown>>();
  const close = () => {
    closing ??= Promise.allSettled(running).then(() => silero.close());
    return closing;
  };

  return {
    open: (thresholds = defaultThresholds) => {
      const listen = createListener(silero.open(), thresholds);
      let last: Promise<unknown> = Promise.resolve();
      return {
        push: (samples) => {
          if (closing !== undefined) return Promise.reject(errors.CLOSED({}));
          const copy = samples.slice();
          const listening = last.then(() => listen(copy));
          const settled = listening.catch(() => {}).finally(() => running.delete(settled));
          running.add(settled);
          last = settled;
          return listening;
        },
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createListener(probabilityOf: SileroStream, thresholds: ActivityThresholds) {
  const cut = createWindowCutter(windowSamples);
  let activity: Activity = silence;
  let untilMs = 0;

  return async (samples: Int16Array): Promise<readonly VoiceWindow[]> => {
    const windows: VoiceWindow[] = [];
    for (const window of cut(samples)) {
      const probability = await probabilityOf(window);
      const decision = decideActivity(activity, probability, thresholds);
      activity = decision.activity;
      untilMs += windowMs;
      windows.push({ untilMs, probability, change: decision.change });
    }
    return windows;
  };
}
