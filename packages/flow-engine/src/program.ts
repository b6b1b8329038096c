import type {
  ActionSignature,
  Handler,
  HandlerId,
  HandlerIntent,
  NodeId,
  Settings,
  VariableName,
  Variables,
} from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';

/** A flow ready to run: checked, indexed, and not changed any more. */
export interface Program {
  /** The content hash of the version it was made from. */
  readonly hash: string;
  readonly start: NodeId;
  readonly nodes: Readonly<Record<NodeId, CompiledNode>>;
  readonly variables: Variables;
  /** Of the variables: what is set when it begins as a part of another flow, and what it gives back. */
  readonly inputs?: readonly VariableName[];
  readonly outputs: readonly VariableName[];
  readonly handlers: Readonly<Record<HandlerId, Handler>>;
  readonly settings: Settings;
  readonly actions: readonly ActionSignature[];
  /** The flows that run as parts of this one, directly or within others, by the name that nodes give them. */
  readonly parts: Readonly<Record<string, Program>>;
}

/** The variables that a node's prompts and expressions read. */
export function readsOf({ prompts, expressions }: CompiledNode): ReadonlyMap<VariableName, string> {
  const reads = new Map<VariableName, string>();
  for (const [field, { reads: names }] of [...Object.entries(prompts), ...Object.entries(expressions)]) {
    for (const name of names) if (!reads.has(name)) reads.set(name, field);
  }
  return reads;
}

/** What callers may mean wherever they are: understanding looks for it in all that they say. */
export function handlerIntents(handlers: Program['handlers']): readonly HandlerIntent[] {
  const ids = Object.keys(handlers) as HandlerId[];
  return ids.flatMap((handler) => {
    const on = handlers[handler]?.on;
    return on?.type === 'intent' ? [{ handler, examples: on.examples }] : [];
  });
}
