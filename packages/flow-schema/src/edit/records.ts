/** `Object.entries` forgets what the keys are; they are the record's own. */
export function entriesOf<Key extends string, Item>(record: Readonly<Record<Key, Item>>): [Key, Item][] {
  return Object.entries(record) as [Key, Item][];
}

/** The entries that pass; the record itself when all do. */
export function keep<Key extends string, Item>(
  record: Readonly<Record<Key, Item>>,
  isKept: (key: Key, item: Item) => boolean,
): Record<Key, Item> {
  const all = entriesOf(record);
  const kept = all.filter(([key, item]) => isKept(key, item));
  // A record of branded keys is one of plain keys, once the entries have been looked at.
  return (kept.length === all.length ? record : Object.fromEntries(kept)) as Record<Key, Item>;
}
