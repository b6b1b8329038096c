import type { DraftConfig } from '@callwright/flow-nodes';

export type Row = Readonly<Record<string, unknown>>;

/** The rows that a field keeps; what is no row is left out, and told by the compiler. */
export function rowsIn(config: DraftConfig, field: string): readonly Row[] {
  const value = config[field];
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
}

export function textOf(row: Row | undefined, field: string): string {
  const value = row?.[field];
  return typeof value === 'string' ? value : '';
}

export function textsOf(row: Row | undefined, field: string): readonly string[] {
  const value = row?.[field];
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}

/** The rows with one changed; undefined takes a field out. */
export function withRow(rows: readonly Row[], index: number, changes: Row): readonly Row[] {
  return rows.map((row, at) => {
    if (at !== index) return row;
    return Object.fromEntries(Object.entries({ ...row, ...changes }).filter(([, value]) => value !== undefined));
  });
}

export function withoutRow<Item>(rows: readonly Item[], index: number): readonly Item[] {
  return rows.filter((_, at) => at !== index);
}

/** One each line; empty lines are none. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trimStart());
}

/** A name for a port that no other row has. */
export function freeName(taken: readonly string[], wanted: string): string {
  for (let count = 1; count <= taken.length + 1; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(name)) return name;
  }
  return wanted;
}

/** What people write, as the name of a port: "Opening hours" becomes opening-hours. */
export function slugOf(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40);
}
