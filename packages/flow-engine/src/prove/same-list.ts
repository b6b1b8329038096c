/** Whether two lists hold the same in the same order. */
export function sameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (item: Item, other: Item) => boolean = (item, same) => item === same,
): boolean {
  return one.length === other.length && one.every((item, at) => isSame(item, other[at] as Item));
}
