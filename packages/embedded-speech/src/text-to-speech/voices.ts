export interface Voice {
  /** What a designer chooses from. */
  readonly description: string;
}

/** The voices within flite: intelligible, and like an old telephone menu. A better voice needs a provider with a key. */
export const voices = {
  rms: { description: 'A man, American. The clearest on a noisy line.' },
  slt: { description: 'A woman, American. As clear on a quiet line.' },
  awb: { description: 'A man, Scottish.' },
  kal16: { description: 'A man, American. Robotic and the quickest.' },
  kal: { description: 'A man, American. Robotic, at 8 kHz.' },
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof voices;

export const defaultVoice: VoiceName = 'rms';
