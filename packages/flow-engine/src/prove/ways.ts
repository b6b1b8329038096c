import type { Hop, NodeId } from '@callwright/flow-schema';
import type { Program } from '../program.ts';

export interface Step {
  readonly from: NodeId;
  readonly port: string;
  readonly to: NodeId;
}

/** Every connection of the program. */
export function stepsFrom(program: Program, from: NodeId): readonly Step[] {
  const ports = Object.entries(program.nodes[from]?.ports ?? {});
  return ports.filter(([, to]) => to !== '').map(([port, to]) => ({ from, port, to: to as NodeId }));
}

/** The shortest way from the start to each node that can be reached by steps that are allowed. */
export function shortestWays(program: Program, isAllowed: (step: Step) => boolean = () => true): ReadonlyMap<NodeId, readonly Hop[]> {
  const ways = new Map<NodeId, readonly Hop[]>([[program.start, [{ node: program.start }]]]);
  const queue: NodeId[] = [program.start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const way = ways.get(next) ?? [];
    for (const step of stepsFrom(program, next)) {
      if (ways.has(step.to) || !isAllowed(step)) continue;
      ways.set(step.to, [...way.slice(0, -1), { node: step.from, port: step.port }, { node: step.to }]);
      queue.push(step.to);
    }
  }
  return ways;
}
