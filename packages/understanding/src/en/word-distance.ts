/** How many letters must be put in, taken out, exchanged or swapped with their neighbour to make one word of the other. */
export function distance(one: string, other: string): number {
  if (one === other) return 0;
  let before: readonly number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const changed = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (isSame ? 0 : 1));
      current.push(isSwapped ? Math.min(changed, (before[column - 2] ?? 0) + 1) : changed);
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}

/** From 0 to 1, by the letters two words share in order. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0 || Math.abs(one.length - other.length) > longer / 2) return 0;
  return 1 - distance(one, other) / longer;
}

/** Whether one word may be the other, misheard: short words must agree. */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || Math.abs(one.length - other.length) > 2) return false;
  return distance(one, other) <= (shorter >= 7 ? 2 : 1);
}
