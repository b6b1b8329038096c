const mostLetters = 2;

/** ` Did you mean "name"?` when one of the names is what was written but for a slip. */
export function didYouMean(written: string, names: Iterable<string>): string {
  let best: string | undefined;
  let fewest = Math.min(mostLetters, written.length - 1) + 1;
  for (const name of names) {
    const letters = differing(written, name);
    if (letters >= fewest) continue;
    fewest = letters;
    best = name;
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/**
 * How many letters are between the beginning and the end that two words share. It is quick, because a flow may have 500 names
 * and a thousand places that want one which is no more.
 */
function differing(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (longer - shorter > mostLetters) return longer;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return longer - start - end;
}
