/** What a record has under a key of its own: a document's keys may be names that every object has. */
export function own<Item>(record: Readonly<Record<string, Item>>, key: string): Item | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `Object.entries` forgets what the keys are; they are the record's own. */
export function entriesOf<Key extends string, Item>(record: Readonly<Record<Key, Item>>): readonly [Key, Item][] {
  return Object.entries(record) as [Key, Item][];
}

export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
