/** Tells speech from silence by loudness alone, which is enough for tones. */
export interface Ears {
  hear(samples: Int16Array): void;
}

const loud = 1_500;
const framesToStart = 5;
const framesToEnd = 25;

export function createEars({ onStart, onEnd }: { readonly onStart: () => void; readonly onEnd: () => void }): Ears {
  let isSpeaking = false;
  /** Frames that say the other thing than what is held for true. */
  let against = 0;
  return {
    hear: (samples) => {
      against = samples.some((sample) => sample > loud) === isSpeaking ? 0 : against + 1;
      if (against < (isSpeaking ? framesToEnd : framesToStart)) return;
      isSpeaking = !isSpeaking;
      against = 0;
      if (isSpeaking) onStart();
      else onEnd();
    },
  };
}
