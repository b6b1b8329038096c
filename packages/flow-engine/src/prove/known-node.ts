import { type NodeId, TOO_OFTEN, type VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import { readsOf } from '../program.ts';
import { type AssignedValue, assignedValues } from './assigned-values.ts';
import { outcomesAt } from './outcomes-at.ts';
import { type TellingField, tellingFields } from './telling-fields.ts';

/** A node, with all that proofs ask of it wherever it stands. */
export interface KnownNode extends CompiledNode {
  /** The ports and where they lead; a limit of visits has a port, whether the flow leads it or not. */
  readonly leads: readonly (readonly [string, NodeId | ''])[];
  /** The flows that it runs as parts. */
  readonly flows: readonly string[];
  /** How the flow may end here when it runs as a part of another. */
  readonly outcomes: readonly string[];
  /** The variables that it reads, each with the first field that does. */
  readonly reads: readonly (readonly [VariableName, string])[];
  readonly telling: readonly TellingField[];
  readonly assigned: readonly AssignedValue[];
}

const known = new WeakMap<CompiledNode, KnownNode>();

/** The nodes of a program are not changed, and an edit leaves most of them as they are: each is looked into once. */
export function knownNode(node: CompiledNode): KnownNode {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = lookInto(node);
  known.set(node, found);
  return found;
}

function lookInto(node: CompiledNode): KnownNode {
  const { definition, config, ports, maxVisits } = node;
  const led = Object.entries(ports);
  return {
    ...node,
    leads: maxVisits === undefined || Object.hasOwn(ports, TOO_OFTEN) ? led : [...led, [TOO_OFTEN, '']],
    flows: definition.flows?.(config) ?? [],
    outcomes: outcomesAt(node),
    reads: [...readsOf(node)],
    telling: tellingFields(node),
    assigned: assignedValues(node),
  };
}
