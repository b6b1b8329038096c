/** A JSON value, as Prisma takes one. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

// How JSON writes what PostgreSQL refuses in it: the character 0, and halves of characters outside the basic plane.
const unstorable = /\\u0000|\\ud[89a-f]/i;

/** A value as `jsonb` can hold it. Words that a machine heard, or somebody typed, may hold characters that it cannot. */
export function storableJson(value: object): Json {
  const text = JSON.stringify(value);
  return JSON.parse(text, unstorable.test(text) ? mend : undefined);
}

function mend(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return mended(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // What a plugin gives may have any names.
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [mended(name), field]));
}

function mended(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}');
}
