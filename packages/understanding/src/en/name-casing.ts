const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'ter',
  'zu',
  'y',
]);

export function isParticle(plain: string): boolean {
  return particles.has(plain);
}

/** A name as people write it, where the recogniser wrote it all in small letters or all in capitals. */
export function nameCasing(words: readonly string[]): string {
  return words
    .map((word, at) => (at > 0 && at < words.length - 1 && particles.has(word.toLowerCase()) ? word.toLowerCase() : cased(word)))
    .join(' ');
}

function cased(word: string): string {
  const isMixed = word !== word.toLowerCase() && (word !== word.toUpperCase() || word.length === 1);
  if (isMixed) return word;
  return word
    .toLowerCase()
    .replaceAll(/(^|[-'’])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^(Mc)(\p{L})/u, (_all, mc: string, letter: string) => mc + letter.toUpperCase());
}
