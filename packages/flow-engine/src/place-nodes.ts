import { type Flow, type FlowNode, idsOf, type NodeId } from '@callwright/flow-schema';
import type { TypedNode } from './compile-node.ts';
import type { Connecting } from './connect.ts';
import type { CompiledNode } from './node-definition.ts';

/** A node in its place: as it was drawn, typed, and connected unless it could not be typed. */
export interface Place {
  readonly id: NodeId;
  readonly node: FlowNode;
  readonly typed: TypedNode;
  readonly connected: CompiledNode | undefined;
}

export interface Placing {
  readonly connecting: Connecting;
  readonly before: readonly Place[];
  /** What is known of a node that is the same is given with it. */
  readonly type: (node: FlowNode, known: TypedNode | undefined) => TypedNode;
}

export interface Placed {
  readonly places: readonly Place[];
  /** Those that are new, and those of before that are gone or have become others. */
  readonly others: readonly Place[];
}

/** A node that is what it was, typed as it was and led where it led, keeps its place: the two flows are gone through side by side. */
export function placeNodes(flow: Flow, { connecting, before, type }: Placing): Placed {
  const places: Place[] = [];
  const others: Place[] = [];
  let at = 0;
  const passTo = (id: NodeId): Place | undefined => {
    for (; at < before.length; at += 1) {
      const place = before[at];
      if (place?.id === id) {
        at += 1;
        return place;
      }
      // It is another that has come in between, and what was here comes later.
      if (place === undefined || Object.hasOwn(flow.nodes, place.id)) return undefined;
      others.push(place);
    }
    return undefined;
  };
  for (const id of idsOf(flow.nodes)) {
    const node = flow.nodes[id];
    if (node === undefined) continue;
    const known = passTo(id);
    const isSame = known?.node === node;
    const typed = type(node, isSame ? known.typed : undefined);
    if (isSame && known.typed === typed && connecting.isUntouched(id)) {
      places.push(known);
      continue;
    }
    const place = { id, node, typed, connected: typed.node && connecting.connect(id, typed.node) };
    places.push(place);
    others.push(place);
    if (known !== undefined) others.push(known);
  }
  others.push(...before.slice(at));
  return { places, others };
}
