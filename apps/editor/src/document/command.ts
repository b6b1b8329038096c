import type { EdgeId, Flow, FlowNode, NodeId, Variable, VariableName } from '@callwright/flow-schema';

/** An edit of the flow document. There is no other way to change it. */
export type Command =
  | { readonly type: 'add-node'; readonly id: NodeId; readonly node: FlowNode; readonly at: Position }
  | { readonly type: 'remove'; readonly nodes: readonly NodeId[]; readonly edges: readonly EdgeId[] }
  | { readonly type: 'move-nodes'; readonly to: Readonly<Record<NodeId, Position>> }
  | { readonly type: 'rename-node'; readonly node: NodeId; readonly name: string }
  /** Fields set to undefined are taken out of the configuration. */
  | { readonly type: 'configure-node'; readonly node: NodeId; readonly changes: Readonly<Record<string, unknown>> }
  /** Leads a port to a node, away from the one it led to before; or, without one, to none. */
  | { readonly type: 'lead-port'; readonly from: Port; readonly to: NodeId | undefined }
  | { readonly type: 'add-variable'; readonly name: VariableName; readonly variable: Variable }
  | { readonly type: 'remove-variable'; readonly name: VariableName }
  | { readonly type: 'rename-flow'; readonly name: string }
  | { readonly type: 'change-settings'; readonly changes: Readonly<Partial<Flow['settings']>> }
  /** Several edits that are one to whoever makes them, and are undone at once. */
  | { readonly type: 'several'; readonly commands: readonly Command[] };

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Port {
  readonly node: NodeId;
  readonly port: string;
}
