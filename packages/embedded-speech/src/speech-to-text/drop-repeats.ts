/**
 * Says once what the model repeats when it has lost the thread: "thank you thank you thank you thank you". What people do repeat
 * stays: a word three times, a phrase twice, and digits as often as they like.
 */
export function dropRepeats(text: string): string {
  const words = text.split(' ');
  const kept: string[] = [];
  let at = 0;
  while (at < words.length) {
    const loop = loopAt(words, at);
    kept.push(...words.slice(at, at + (loop?.length ?? 1)));
    at += loop === undefined ? 1 : loop.length * loop.times;
    if (loop !== undefined) at = afterCutEnd(words, at, loop.length);
  }
  return kept.join(' ');
}

const longestPhrase = 10;

interface Loop {
  readonly length: number;
  readonly times: number;
}

function loopAt(words: readonly string[], at: number): Loop | undefined {
  for (let length = 1; length <= longestPhrase; length += 1) {
    const phrase = words.slice(at, at + length);
    if (phrase.every(isNumber)) continue;
    let times = 1;
    while (isSame(phrase, words.slice(at + times * length, at + (times + 1) * length))) times += 1;
    if (times >= (length === 1 ? 4 : 3)) return { length, times };
  }
  return undefined;
}

/** A loop that the limit ended stops in the middle of its phrase. */
function afterCutEnd(words: readonly string[], at: number, length: number): number {
  const rest = words.slice(at);
  const isCut = rest.length > 0 && rest.length < length && isSame(rest, words.slice(at - length, at - length + rest.length));
  return isCut ? words.length : at;
}

function isSame(phrase: readonly string[], other: readonly string[]): boolean {
  return phrase.length === other.length && phrase.every((word, index) => plain(word) === plain(other[index] ?? ''));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}']/gu, '');
}

const digits = new Set('oh o zero one two three four five six seven eight nine double triple hundred'.split(' '));

function isNumber(word: string): boolean {
  return digits.has(plain(word)) || /\d/.test(word);
}
