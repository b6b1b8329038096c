/** What listeners say to show that they listen. In English: another language needs a list of its own, and has none yet. */
const phrases = new Set([
  ...['mm', 'mhm', 'mm hm', 'mm hmm', 'hm', 'hmm', 'uh huh', 'ah', 'oh', 'aha', 'huh', 'um', 'uh'],
  ...['okay', 'ok', 'alright', 'all right', 'right', 'got it', 'gotcha', 'i see', 'yeah'],
]);

const longestPhrase = 2;
const mostPhrases = 3;

/** Whether these words claim no turn: "mm-hm", "okay, right", "I see". While we speak they are no reason to stop. */
export function isBackchannel(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return plain !== '' && isMadeOfPhrases(plain.split(' '), mostPhrases);
}

function isMadeOfPhrases(words: readonly string[], left: number): boolean {
  if (words.length === 0) return true;
  if (left === 0) return false;
  const lengths = Array.from({ length: Math.min(longestPhrase, words.length) }, (_, index) => index + 1);
  return lengths.some((length) => phrases.has(words.slice(0, length).join(' ')) && isMadeOfPhrases(words.slice(length), left - 1));
}
