/** Work that is going on: for a virtual clock, which must not run ahead of it, and for an orderly end. */
export interface Underway {
  /** Never rejects for it: whoever started the work copes with its failure. */
  track(work: Promise<unknown>): void;
  /** Resolves when nothing is going on, and nothing new came of it. */
  idle(): Promise<void>;
}

export function createUnderway(): Underway {
  const works = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      works.add(work);
      const forget = () => works.delete(work);
      work.then(forget, forget);
    },
    idle: async () => {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
