import type { Audio, Microphone, MicrophoneListener, MicrophoneProblem, Speaker } from './audio/audio.ts';
import { levelOf } from './audio/level-of.ts';
import type { LevelStore } from './level-store.ts';

/** The speaker and the microphone of one talk, whether they are open already, or ever will be. */
export interface TalkSound {
  /** Opens both. Resolves with what is wrong with the microphone, if anything. */
  open(listener: TalkSoundListener): Promise<MicrophoneProblem | undefined>;
  play(samples: Int16Array): void;
  mark(onPassed: () => void): void;
  clear(): void;
  setMuted(isMuted: boolean): void;
  close(): void;
}

export interface TalkSoundListener extends MicrophoneListener {
  readonly onInaudible: () => void;
}

export function createTalkSound(openAudio: () => Audio, level: LevelStore): TalkSound {
  let audio: Audio | undefined;
  let speaker: Promise<Speaker> | undefined;
  let microphone: Microphone | undefined;
  /** What happens to the speaker happens in order, also while it is still being opened. */
  const withSpeaker = (use: (speaker: Speaker) => void) => void speaker?.then(use);
  return {
    open: async ({ onFrame, onLost, onInaudible }) => {
      audio = openAudio();
      speaker = audio.openSpeaker();
      withSpeaker(({ isAudible }) => {
        if (!isAudible) onInaudible();
      });
      const hear = (samples: Int16Array) => {
        level.write(levelOf(samples));
        onFrame(samples);
      };
      const answer = await audio.openMicrophone({ onFrame: hear, onLost });
      if (answer.type === 'missing') return answer.problem;
      microphone = answer.microphone;
      return undefined;
    },
    play: (samples) => withSpeaker(({ play }) => play(samples)),
    mark: (onPassed) => withSpeaker(({ mark }) => mark(onPassed)),
    clear: () => withSpeaker(({ clear }) => clear()),
    setMuted: (isMuted) => microphone?.setMuted(isMuted),
    close: () => {
      audio?.close();
      level.write(0);
    },
  };
}
