import { normaliseWords } from './normalise-words.ts';

export interface WordErrors {
  /** Words that were left out, put in or heard as others. */
  readonly errors: number;
  readonly words: number;
}

/** Counts how far `heard` is from what was said, word by word. */
export function countWordErrors(said: string, heard: string): WordErrors {
  const [expected, found] = [normaliseWords(said), normaliseWords(heard)];
  let costs = Array.from({ length: found.length + 1 }, (_, index) => index);
  for (const [row, word] of expected.entries()) {
    const next = [row + 1];
    for (const [column, other] of found.entries()) {
      const replaced = (costs[column] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (costs[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    costs = next;
  }
  return { errors: costs.at(-1) ?? 0, words: expected.length };
}

/** Over a set, so that long sentences weigh more than short ones. 0 is perfect. */
export function wordErrorRate(pairs: readonly { readonly said: string; readonly heard: string }[]): number {
  const counts = pairs.map(({ said, heard }) => countWordErrors(said, heard));
  const errors = counts.reduce((sum, count) => sum + count.errors, 0);
  return errors / counts.reduce((sum, count) => sum + count.words, 0);
}
