/** `Object.entries` forgets what the keys are; they are the record's own. */
export function entriesOf<Key extends string, Item>(record: Readonly<Record<Key, Item>>): [Key, Item][] {
  return Object.entries(record) as [Key, Item][];
}

/** The entries that pass; the record itself when all do. */
export function keep<Key extends string, Item>(
  record: Readonly<Record<Key, Item>>,
  isKept: (key: Key, item: Item) => boolean,
): Record<Key, Item> {
  // They are the record's own keys, which `Object.keys` forgets.
  const gone = (Object.keys(record) as Key[]).filter((key) => !isKept(key, record[key]));
  if (gone.length === 0) return record;
  const kept = { ...record };
  for (const key of gone) delete kept[key];
  return kept;
}
