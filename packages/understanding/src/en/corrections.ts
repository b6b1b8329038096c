type Tokens = readonly string[];

/** Something found in the words: from the token `start` up to before `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

const corrections = ['actually', 'i mean', 'i meant', 'wait', 'sorry', 'scratch that', 'hold on', 'or rather', 'correction'];
const replacements = [...corrections, 'no', 'nope', 'nah', 'rather', 'make it', 'make that', 'better', 'instead'];
/** What looks like a correction and says what is not wanted. */
const excluding = ['instead of', 'rather than', 'better than'];
const moving = new Set(['change', 'move', 'moved', 'reschedule', 'switch', 'postpone', 'push', 'swap']);

/** For every token, how many corrections stand before it: what comes after one replaces what stood before. */
export function answerParts(tokens: Tokens): readonly number[] {
  return partsBy(tokens, (at) => startsWithOneOf(tokens, at, corrections));
}

/** As `answerParts`, for dates and times, where "no", "make it" and "move Tuesday to Wednesday" correct too. */
export function planParts(tokens: Tokens): readonly number[] {
  const isMoving = tokens.some((token) => moving.has(token));
  return partsBy(tokens, (at) => {
    if (startsWithOneOf(tokens, at, excluding)) return false;
    return startsWithOneOf(tokens, at, replacements) || (isMoving && tokens[at] === 'to');
  });
}

/** The mentions of the last part that has any. */
export function lastPartOf<M extends Mention>(mentions: readonly M[], parts: readonly number[]): readonly M[] {
  const last = Math.max(...mentions.map(({ start }) => parts[start] ?? 0));
  return mentions.filter(({ start }) => parts[start] === last);
}

export function startsWithOneOf(tokens: Tokens, at: number, phrases: readonly string[]): boolean {
  const first = tokens[at];
  if (first === undefined) return false;
  // Most phrases begin otherwise: only the rest are worth splitting.
  return phrases.some((phrase) => phrase.startsWith(first) && phrase.split(' ').every((word, index) => tokens[at + index] === word));
}

function partsBy(tokens: Tokens, isCorrection: (at: number) => boolean): readonly number[] {
  let part = 0;
  return tokens.map((_token, at) => {
    if (isCorrection(at)) part += 1;
    return part;
  });
}
