/** Draws by a seed, so that what is made with it is the same everywhere (mulberry32). */
export interface Draw {
  /** From 0 up to and without `below`. */
  number(below: number): number;
  one<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function createDraw(seed: number): Draw {
  let state = seed;
  const number = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[number(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to draw from.');
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, rank: number(0x1_0000_0000) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  return { number, one, shuffled };
}
