/** ` Did you mean "name"?` when one of the names is nearly what was written. */
export function didYouMean(written: string, names: Iterable<string>): string {
  let best: string | undefined;
  let fewest = written.length < 4 ? 2 : 3;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= fewest) continue;
    const edits = editsBetween(written.toLowerCase(), name.toLowerCase());
    if (edits >= fewest) continue;
    fewest = edits;
    best = name;
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** How many letters must be put in, taken out or changed. Two that changed places count twice. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
