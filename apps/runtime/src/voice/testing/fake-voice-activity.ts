import type { VoiceActivityStream, VoiceWindow } from '@callwright/embedded-speech/voice-activity';

const windowSamples = 256;
const windowMs = 32;
const loud = 500;

/** Hears a voice in every window with a loud sample, at once. */
export function createFakeVoiceActivity(): VoiceActivityStream {
  let rest: readonly number[] = [];
  let untilMs = 0;
  let isVoice = false;
  const hear = (window: readonly number[]): VoiceWindow => {
    const isLoud = window.some((sample) => Math.abs(sample) >= loud);
    const change = isLoud === isVoice ? undefined : isLoud ? 'started' : 'ended';
    isVoice = isLoud;
    untilMs += windowMs;
    return { untilMs, probability: isLoud ? 1 : 0, change };
  };
  return {
    push: async (samples) => {
      rest = [...rest, ...samples];
      const windows: VoiceWindow[] = [];
      for (; rest.length >= windowSamples; rest = rest.slice(windowSamples)) windows.push(hear(rest.slice(0, windowSamples)));
      return windows;
    },
  };
}
