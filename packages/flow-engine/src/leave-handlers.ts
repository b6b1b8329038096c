import type { NodeId } from '@callwright/flow-schema';
import { type Moment, programOf } from './moment.ts';
import { keysOf, own } from './own.ts';
import type { Program } from './program.ts';

/**
 * A call that comes from a handler to a node of the flow proper has left the handler: it goes on from there, and does not come
 * back to where it was. Were the handler thought to go on, the call could not be taken to it again.
 */
export function leaveHandlers({ root, state }: Moment, next: NodeId): void {
  if (state.stack.at(-1)?.type !== 'handler') return;
  const program = programOf(root, state.part);
  if (program === undefined || !flowProper(program).has(next)) return;
  for (let last = state.stack.at(-1); last?.type === 'handler'; last = state.stack.at(-1)) {
    // A part that the handler has taken the call out of is left with it.
    state.stack = state.stack.slice(0, last.left?.frame ?? -1);
  }
}

const known = new WeakMap<Program, ReadonlySet<NodeId>>();

/** The nodes that a call can come to without a handler. None of them leads back: the proofs see to it. */
function flowProper(program: Program): ReadonlySet<NodeId> {
  const nodes = known.get(program) ?? nodesFrom(program.start, program);
  known.set(program, nodes);
  return nodes;
}

function nodesFrom(start: NodeId, { nodes }: Program): ReadonlySet<NodeId> {
  const reached = new Set([start]);
  // A set that grows while it is gone through is gone through to its end.
  for (const id of reached) {
    const ports = own(nodes, id)?.ports ?? {};
    for (const port of keysOf(ports)) {
      const to = ports[port];
      if (to !== undefined && to !== '') reached.add(to);
    }
  }
  return reached;
}
