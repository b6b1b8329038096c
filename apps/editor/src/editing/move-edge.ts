import type { Command, Flow, NodeId } from '@callwright/flow-schema';

/** Takes the connection of a port along to its new name. */
export function moveEdge({ edges }: Pick<Flow, 'edges'>, node: NodeId, port: { readonly from: string; readonly to: string }): Command[] {
  const led = Object.values(edges).find(({ from }) => from.node === node && from.port === port.from);
  if (led === undefined || port.from === port.to) return [];
  return [
    { type: 'lead-port', from: { node, port: port.from }, to: undefined },
    { type: 'lead-port', from: { node, port: port.to }, to: led.to },
  ];
}
