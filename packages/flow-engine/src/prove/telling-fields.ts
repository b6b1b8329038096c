import type { Expression, Prompt, Sink } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';

/** A field of a node that tells something of the call, and not the same in every call. */
export interface TellingField {
  readonly field: string;
  /** Undefined of what stays in the call: conditions, and what is kept in variables. */
  readonly sink: Sink | undefined;
  /** The input that its value becomes, and whose label says what may go in. */
  readonly input: string | undefined;
  readonly read: Prompt | Expression;
}

export function tellingFields(node: CompiledNode): TellingField[] {
  const { definition, config } = node;
  const prompts = Object.entries(node.prompts).filter(([, read]) => tells(read));
  const expressions = Object.entries(node.expressions).filter(([, read]) => tells(read));
  if (prompts.length + expressions.length === 0) return [];
  const sinks = new Map(Object.entries(definition.sinks?.(config) ?? {}));
  const inputs = new Map(Object.entries(definition.inputsOf?.(config) ?? {}));
  const inner = innerFields(node, [...inputs.keys()]);
  return [
    ...prompts.map(([field, read]) => ({ field, sink: sinks.get(field) ?? ('speech' as const), input: inputs.get(field), read })),
    ...expressions.map(([field, read]) => {
      const sink = sinks.get(field) ?? (inner.has(field) ? undefined : ('speech' as const));
      return { field, sink, input: inputs.get(field), read };
    }),
  ];
}

function tells({ mentions, privacy }: Prompt | Expression): boolean {
  return mentions.length > 0 || privacy.label !== 'public';
}

/** The fields of a node whose values steer the call, are kept, or are given to a part: they come out nowhere. */
function innerFields({ definition, config, ports }: CompiledNode, given: readonly string[]): ReadonlySet<string> {
  const conditions = Object.keys(ports).flatMap((port) => definition.guardsOf?.(config, port) ?? []);
  const kept = (definition.assigns?.(config) ?? []).flatMap(({ from }) => (from !== 'caller' && 'field' in from ? [from.field] : []));
  return new Set([...conditions, ...kept, ...given]);
}
