type Tokens = readonly string[];

/** Nobody books further ahead by counting. */
const mostCounted = 400;

interface Count {
  readonly value: number;
  readonly end: number;
}

/** "3", "a", "a couple of". */
export function countAt(tokens: Tokens, at: number): Count | undefined {
  const word = tokens[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return Number(word) <= mostCounted ? { value: Number(word), end: at + 1 } : undefined;
  const coupleAt = word === 'a' ? at + 1 : at;
  if (tokens[coupleAt] === 'couple') return { value: 2, end: tokens[coupleAt + 1] === 'of' ? coupleAt + 2 : coupleAt + 1 };
  return word === 'a' || word === 'an' ? { value: 1, end: at + 1 } : undefined;
}
