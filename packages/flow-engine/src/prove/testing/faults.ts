import { type NodeId, TOO_OFTEN } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import { allPorts, mayFail, stepsFrom, type Walk, type WalkStep } from './walks.ts';

/** Finds the codes of what a walk shows: what a caller who went this way would have met at its end. */
export function faultFinder(program: Program): (walk: Walk) => string[] {
  const known = new Map(
    Object.keys(program.nodes).map((id) => [id, [...portFaults(program, id as NodeId), ...endFaults(program, id as NodeId)]]),
  );
  return (walk) => {
    const { at, isInHandler } = walk;
    const isLost = program.nodes[at]?.facts.ending === 'back' && !isInHandler;
    return [
      ...(known.get(at) ?? []),
      ...(isLost ? ['BACK_OUTSIDE_HANDLER'] : []),
      ...useFaults(program, walk),
      ...orderFaults(program, walk),
      ...loopFaults(program, walk),
    ];
  };
}

function portFaults({ nodes, settings }: Program, at: NodeId): string[] {
  const node = nodes[at];
  if (node === undefined) return [];
  return allPorts(node).flatMap(([port, to]) => {
    if (to !== '' || (settings.fallback.node !== undefined && mayFail(node, port))) return [];
    const isOutside = node.facts.waits === 'outside' && node.facts.failurePorts?.includes(port) === true;
    return [isOutside ? 'FAILURE_NOT_LED' : 'OPEN_PORT'];
  });
}

function endFaults(program: Program, at: NodeId): string[] {
  const reach = reachOf(program, at);
  if ([...reach].some((node) => mayEnd(program, node))) return [];
  // The way into a trap ends where nothing but the trap is left.
  if ([...reach].some((node) => !reachOf(program, node).has(at))) return [];
  return [reach.size === 1 && ledFrom(program, at).length === 0 ? 'DEAD_END' : 'TRAP'];
}

function mayEnd({ nodes, settings }: Program, id: NodeId): boolean {
  const node = nodes[id];
  if (node === undefined || node.facts.ending !== undefined) return true;
  return allPorts(node).some(([port, to]) => to === '' && !(settings.fallback.node !== undefined && mayFail(node, port)));
}

function ledFrom(program: Program, from: NodeId): WalkStep[] {
  return stepsFrom(program, from).filter(({ port }) => port !== undefined);
}

function reachOf(program: Program, from: NodeId): Set<NodeId> {
  const reach = new Set([from]);
  for (const node of reach) for (const { to } of ledFrom(program, node)) reach.add(to);
  return reach;
}

function useFaults({ nodes, outputs }: Program, { at, set }: Walk): string[] {
  const node = nodes[at];
  if (node === undefined) return [];
  const read = [...Object.values(node.prompts), ...Object.values(node.expressions)].flatMap(({ reads }) => reads);
  const returned = node.facts.ending === 'return' ? outputs : [];
  return [
    ...(read.some((name) => !set.has(name)) ? ['NOT_SET'] : []),
    ...(returned.some((name) => !set.has(name)) ? ['OUTPUT_NOT_SET'] : []),
  ];
}

function orderFaults({ nodes, settings }: Program, { at, marks }: Walk): string[] {
  const type = nodes[at]?.definition.type;
  return settings.rules.order.some(({ before, needs }) => before.type === type && !marks.has(needs)) ? ['OUT_OF_ORDER'] : [];
}

/** The walk ends where it was before, and nothing on the way round would ever have stopped it. */
function loopFaults(program: Program, { steps, at }: Walk): string[] {
  const starts = steps.flatMap(({ from }, index) => (from === at ? [index] : []));
  return starts.some((index) => steps.slice(index).every((step) => isFree(program, step))) ? ['LOOP_WITHOUT_BOUND'] : [];
}

function isFree({ nodes }: Program, { from, port }: WalkStep): boolean {
  const node = nodes[from];
  if (node === undefined || port === undefined || node.ports[port] === '' || node.ports[port] === undefined) return false;
  return node.maxVisits === undefined ? node.facts.waits !== 'caller' : port === TOO_OFTEN;
}
