/** What a record itself holds under a key that comes from a document; nothing that every object has. */
export function own<Item>(record: Readonly<Record<string, Item>>, key: string): Item | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
