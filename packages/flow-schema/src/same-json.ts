/** Whether two values are the same JSON, whatever the order of keys. However deep they are, the stack does not grow. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
    const left = definedEntries(a);
    const right = definedEntries(b);
    if (left.length !== right.length) return false;
    const values = new Map(right);
    for (const [key, value] of left) {
      if (!values.has(key)) return false;
      pairs.push([value, values.get(key)]);
    }
  }
  return true;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
