import type { Flow, NodeId } from '@callwright/flow-schema';

const known = new WeakMap<Flow['edges'], ReadonlySet<string>>();

/** Whether a port leads to a node. What is known of a flow's connections is looked up once: every port on the canvas asks. */
export function isLed({ edges }: Pick<Flow, 'edges'>, node: NodeId, port: string): boolean {
  const led = known.get(edges) ?? new Set(Object.values(edges).map(({ from }) => keyOf(from.node, from.port)));
  known.set(edges, led);
  return led.has(keyOf(node, port));
}

function keyOf(node: NodeId, port: string): string {
  return `${node} ${port}`;
}
