import { foldNumbers } from './fold-numbers.ts';

/** Nobody answers a question in more; it bounds the work as well. */
const longest = 500;

// From the most to the least particular: ISO dates, 11/24, 9:30, 24th, the 9 of "9am", words, anything else.
const tokenPattern =
  /(\d{4}-\d{1,2}-\d{1,2})(?!\d)(?:t(?=\d))?|(\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?)(?![\d/])|(\d{1,2})[:.](\d\d)(?::\d\d)?(?!\d)|(\d+)(?:st|nd|rd|th)(?![\p{L}\p{M}\d])|(\d+(?![\p{L}\p{M}\d])|\d+(?=[ap]\.?m(?![\p{L}\p{M}\d]))|[\p{L}\p{M}\d]+)|\S/gu;

/** One spelling for each way of writing: lower case, no punctuation, numbers in digits. `twenty-fourth, at 9.30 a.m.`: `24th at 9:30 am`. */
export function normalize(words: string): string {
  const text = spelledPlainly(words.slice(0, longest)).slice(0, longest);
  const tokens = joinMeridiems(foldNumbers([...text.matchAll(tokenPattern)].map(readToken)));
  return cutAtToken(tokens.join(' '));
}

/** Lower case, without apostrophes; hyphens join no words. */
function spelledPlainly(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/['’‘ʼ`´]/gu, '')
      .replace(/(?<=\d)-?ish(?!\p{L})/gu, ' ish')
      // 1,200 is one number.
      .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
      .replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, ' ')
  );
}

/** The words of a normalised text. */
export function tokensOf(words: string): readonly string[] {
  const text = normalize(words);
  return text === '' ? [] : text.split(' ');
}

/** Empty for punctuation, where a number ends: "November twenty, four pm" is not the 24th. */
function readToken([, isoDate, slashDate, hour, minute, ordinal, word]: RegExpExecArray): string {
  if (hour !== undefined) return `${hour}:${minute}`;
  // One spelling for all ordinals will do: 1th, 2th.
  if (ordinal !== undefined) return `${ordinal}th`;
  return isoDate ?? slashDate ?? word ?? '';
}

/** `a m` and `p m` as one word. */
function joinMeridiems(tokens: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (token === 'm' && (before === 'a' || before === 'p')) joined[joined.length - 1] = `${before}m`;
    else joined.push(token);
  }
  return joined;
}

/** Splitting "9am" makes a text longer; cutting it again must not cut a word in two. */
function cutAtToken(text: string): string {
  if (text.length <= longest) return text;
  return text.slice(0, text.lastIndexOf(' ', longest));
}
