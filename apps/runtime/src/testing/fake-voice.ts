import type { OpenVoice, Voice, VoiceListener } from '../call/voice.ts';

/** Ears and mouth that do nothing but remember what they were told; what a call is to hear of them, the test says. */
export interface FakeVoice {
  readonly open: OpenVoice;
  /** What was asked of them, in short: `speak fx_1 Hello`. */
  readonly told: readonly string[];
  /** The call's own ear for them; throws before one was opened. */
  readonly tells: VoiceListener;
  /** Everything was heard. */
  drain(): void;
}

export function createFakeVoice(): FakeVoice {
  const told: string[] = [];
  const drained = Promise.withResolvers<void>();
  let listener: VoiceListener | undefined;
  const hearing: Voice['hearing'] = {
    push: (samples) => void told.push(`hear ${samples.length}`),
    typed: (words) => void told.push(`typed ${words}`),
    listen: ({ effect, expectation, patienceMs }) => void told.push(`listen ${effect} ${expectation.type} ${patienceMs}`),
    stopListening: (effect) => void told.push(`stop-listening ${effect}`),
    weSpeak: () => undefined,
    idle: async () => undefined,
    close: async () => void told.push('close ears'),
  };
  const playout: Voice['playout'] = {
    speak: (effect, text) => void told.push(`speak ${effect} ${text}`),
    stop: (effect) => void told.push(`stop ${effect}`),
    resume: (effect) => void told.push(`resume ${effect}`),
    cancel: (effect) => void told.push(`cancel ${effect}`),
    markPassed: (name) => void told.push(`mark ${name}`),
    interject: (text) => void told.push(`interject ${text}`),
    drained: () => drained.promise,
    idle: async () => undefined,
    close: () => void told.push('close mouth'),
  };
  return {
    told,
    open: (opened) => {
      listener = opened;
      return { hearing, playout };
    },
    get tells() {
      if (listener === undefined) throw new Error('No call has opened this voice.');
      return listener;
    },
    drain: () => drained.resolve(),
  };
}
