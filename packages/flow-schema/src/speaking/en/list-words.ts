/** "a, b and c"; things that have commas of their own are kept apart by semicolons. */
export function listWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  const said = items.filter((item) => item !== '');
  if (said.length === 0) return 'none';
  const separator = said.some((item) => item.includes(',')) ? '; ' : ', ';
  return said.length === 1 ? (said[0] ?? '') : `${said.slice(0, -1).join(separator)} ${last} ${said.at(-1)}`;
}
