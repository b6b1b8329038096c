import type { Control, Flow, NodeId } from '@callwright/flow-schema';
import { presentationOf } from '../editing/present-node.ts';

/** The control that edits a field of a node; also of a field within a field, such as `input.name`. */
export function controlOf(flow: Flow, node: NodeId | undefined, field: string): Control | undefined {
  const type = node === undefined ? undefined : flow.nodes[node]?.type;
  const controls = type === undefined ? [] : (presentationOf(type)?.controls ?? []);
  const [whole] = field.split('.');
  return controls.find((control) => control.field === whole || (control.type === 'action' && control.plugin === whole));
}
