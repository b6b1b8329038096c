/** Keeps what was made, the one used longest ago goes first. What could not be made is not kept. */
export interface LruCache<Item> {
  get(key: string, make: () => Promise<Item>): Promise<Item>;
}

export function createLruCache<Item>(most: number): LruCache<Item> {
  // A map iterates in the order of insertion, so what was used last is put in again.
  const items = new Map<string, Promise<Item>>();
  return {
    get: (key, make) => {
      const item = items.get(key) ?? make();
      items.delete(key);
      items.set(key, item);
      item.catch(() => {
        if (items.get(key) === item) items.delete(key);
      });
      for (const oldest of items.keys()) {
        if (items.size <= most) break;
        items.delete(oldest);
      }
      return item;
    },
  };
}
