/** How loud the microphone is, in steps: fifty times a second something comes in, and only a new step is told. */
export interface LevelStore {
  read(): number;
  subscribe(listener: () => void): () => void;
  /** From 0 to 1. */
  write(level: number): void;
}

export const levelSteps = 8;

export function createLevelStore(): LevelStore {
  const listeners = new Set<() => void>();
  let step = 0;
  return {
    read: () => step,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (level) => {
      // Up at once, down one step at a time: a bar that follows every syllable only flickers.
      const next = Math.max(Math.round(level * levelSteps), step - 1);
      if (next === step) return;
      step = next;
      for (const listener of listeners) listener();
    },
  };
}
