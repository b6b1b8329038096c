import type { NodeType } from '@callwright/flow-nodes';
import { type Command, type Flow, type NodeId, nextNodeId, type Port, type Position } from '@callwright/flow-schema';
import { isLed } from '../document/led-ports.ts';
import { presentationOf } from '../editing/present-node.ts';
import { freePlace, placeAfter } from './layout.ts';

/** Where a new node comes: after another one, which is led to it, or at a place of the canvas. */
export type Whereabouts = { readonly after: NodeId } | { readonly at: Position };

export interface Addition {
  readonly id: NodeId;
  readonly command: Command;
}

/** A new node, and the edit that brings it in. After a node that has a port left, the first of these leads to it. */
export function addNode(flow: Flow, type: NodeType, where: Whereabouts): Addition {
  const id = nextNodeId(flow);
  const at = 'after' in where ? placeAfter(flow, where.after) : freePlace(flow, where.at);
  const config = { ...presentationOf(type)?.initialConfig };
  const from = 'after' in where ? openPortOf(flow, where.after) : undefined;
  const add: Command = { type: 'add-node', id, node: { type, config }, at };
  return { id, command: from === undefined ? add : { type: 'several', commands: [add, { type: 'lead-port', from, to: id }] } };
}

function openPortOf(flow: Flow, id: NodeId): Port | undefined {
  const node = flow.nodes[id];
  if (node === undefined) return undefined;
  const open = presentationOf(node.type)
    ?.ports(node.config)
    .find(({ port }) => !isLed(flow, id, port));
  return open === undefined ? undefined : { node: id, port: open.port };
}
