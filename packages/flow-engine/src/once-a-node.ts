import type { CompiledNode } from './node-definition.ts';

/** Finds something out about a node once: the nodes of a program are not changed, and an edit leaves most of them as they are. */
export function onceANode<Found extends object>(find: (node: CompiledNode) => Found): (node: CompiledNode) => Found {
  const known = new WeakMap<CompiledNode, Found>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = find(node);
    known.set(node, found);
    return found;
  };
}
