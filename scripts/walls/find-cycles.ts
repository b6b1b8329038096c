/** Which node leads to which, in the order in which they are walked. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Ways that come back to where they began. Every tangle gives at least one; breaking it may show the next. */
export function findCycles(graph: Graph): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];

  const walk = (node: string) => {
    if (way.includes(node)) cycles.push(way.slice(way.indexOf(node)));
    if (way.includes(node) || done.has(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) walk(next);
    way.pop();
    done.add(node);
  };

  for (const node of graph.keys()) walk(node);
  return cycles;
}
