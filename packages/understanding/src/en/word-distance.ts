/** How many letters must be put in, taken out, exchanged or swapped with their neighbour to make one word of the other; more than `most` is not counted out. */
export function distance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = nextRow({ one, other, row, above, before });
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}

interface Rows {
  readonly one: string;
  readonly other: string;
  readonly row: number;
  readonly above: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ one, other, row, above, before }: Rows): number[] {
  const current = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const isSame = one[row - 1] === other[column - 1];
    const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const changed = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (isSame ? 0 : 1));
    current.push(isSwapped ? Math.min(changed, (before[column - 2] ?? 0) + 1) : changed);
  }
  return current;
}

/** From 0 to 1, by the letters two words share in order; 0 where that is less than `atLeast`. */
export function similarity(one: string, other: string, atLeast: number): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const letters = distance(one, other, longer * (1 - atLeast));
  return letters > longer * (1 - atLeast) ? 0 : 1 - letters / longer;
}

/** Whether one word may be the other, misheard: short words must agree. */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5) return false;
  const most = shorter >= 7 ? 2 : 1;
  return distance(one, other, most) <= most;
}
