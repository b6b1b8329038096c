/** What a call needs of a loudspeaker. Sound is at `browserHz`. */
export interface Speaker {
  /** False when this browser cannot play here: time passes as if it did, and nothing is heard. */
  readonly isAudible: boolean;
  play(samples: Int16Array): void;
  /** `onPassed` when everything before was played, or dropped. */
  mark(onPassed: () => void): void;
  /** Silence now; what was not played is dropped, and its marks are passed, in order. */
  clear(): void;
}

/** Why nobody hears the designer. */
export type MicrophoneProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'failed' | 'lost';

export interface Microphone {
  /** A muted microphone goes on giving frames, of silence. */
  setMuted(isMuted: boolean): void;
}

export type MicrophoneAnswer =
  | { readonly type: 'opened'; readonly microphone: Microphone }
  | { readonly type: 'missing'; readonly problem: MicrophoneProblem };

export interface MicrophoneListener {
  /** Every 20 ms. */
  readonly onFrame: (samples: Int16Array) => void;
  readonly onLost: () => void;
}

/** The sound of one call. */
export interface Audio {
  openSpeaker(): Promise<Speaker>;
  /** Asks the designer, which takes as long as it takes. */
  openMicrophone(listener: MicrophoneListener): Promise<MicrophoneAnswer>;
  /** Ends both, also one that is still being opened. */
  close(): void;
}
