import type { Diagnostic, NodeId, VariableName } from '@callwright/flow-schema';
import { type Program, readsOf } from '../program.ts';
import { type Step, shortestWays } from './ways.ts';

/** A variable must be set on every way to where it is read: one way without it is a call that would say nothing there. */
export function setBeforeUse(program: Program): Diagnostic[] {
  const reads = new Map<VariableName, { readonly node: NodeId; readonly field: string }[]>();
  for (const [id, node] of Object.entries(program.nodes)) {
    for (const [name, field] of readsOf(node)) reads.set(name, [...(reads.get(name) ?? []), { node: id as NodeId, field }]);
  }
  // A node can be reached without the variable exactly when it can be reached by steps of which none sets it.
  return [...reads].flatMap(([name, readers]) => {
    const without = shortestWays(program, (step) => !sets(program, step, name));
    return readers.flatMap(({ node, field }): Diagnostic[] => {
      const path = without.get(node);
      if (path === undefined) return [];
      const message = `"${name}" is not set on every way to here. Ask for it before, or lead the way that misses it elsewhere.`;
      return [{ severity: 'error', code: 'NOT_SET', place: { node, field, variable: name }, message, path: [...path] }];
    });
  });
}

function sets(program: Program, { from, port }: Step, name: VariableName): boolean {
  const node = program.nodes[from];
  return node?.definition.writes?.(node.config, port).includes(name) ?? false;
}
