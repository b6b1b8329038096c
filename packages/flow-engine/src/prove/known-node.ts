import { type ActionSignature, type NodeId, TOO_OFTEN, type VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import { entriesOf, own } from '../own.ts';
import { readsOf } from '../program.ts';
import { type AssignedValue, assignedValues } from './assigned-values.ts';
import { outcomesAt } from './outcomes-at.ts';
import { type TellingField, tellingFields } from './telling-fields.ts';

/** From where a handler can be gone to: where words or keys are heard, where silence is, and wherever something can go wrong. */
export type Crossing = 'words' | 'silence' | 'trouble';

type Actions = readonly ActionSignature[];

/** A port of a node. */
export interface Lead {
  readonly port: string;
  /** Where it leads. */
  readonly target: NodeId | '';
  /** What is certainly set when the node is left by it. */
  readonly sets: readonly VariableName[];
}

/** A node, with all that proofs ask of it wherever it stands. */
export interface KnownNode extends CompiledNode {
  readonly itself: CompiledNode;
  /** The actions that it can do. */
  readonly among: Actions;
  /** The ports and where they lead; a limit of visits has a port, whether the flow leads it or not. */
  readonly leads: readonly Lead[];
  /** The flows that it runs as parts. */
  readonly flows: readonly string[];
  /** How the flow may end here when it runs as a part of another. */
  readonly outcomes: readonly string[];
  /** The variables that it reads, each with the first field that does. */
  readonly reads: readonly (readonly [VariableName, string])[];
  /** What can happen here that a handler may be for. */
  readonly crossings: readonly Crossing[];
  readonly telling: readonly TellingField[];
  readonly assigned: readonly AssignedValue[];
}

const known = new WeakMap<CompiledNode, KnownNode>();

/** The nodes of a program are not changed, and an edit leaves most of them as they are: each is looked into once. One who may be it is asked first. */
export function knownNode(node: CompiledNode, actions: Actions, guess?: KnownNode): KnownNode {
  const before = guess?.itself === node ? guess : known.get(node);
  if (before?.among === actions) return before;
  const found = lookInto(node, actions);
  known.set(node, found);
  return found;
}

function lookInto(node: CompiledNode, actions: Actions): KnownNode {
  const { definition, config } = node;
  const flows = definition.flows?.(config) ?? [];
  return {
    ...node,
    itself: node,
    among: actions,
    leads: leadsOf(node, actions),
    flows,
    outcomes: outcomesAt(node),
    reads: [...readsOf(node)],
    crossings: crossingsOf(node, flows.length > 0),
    telling: tellingFields(node),
    assigned: assignedValues(node),
  };
}

function leadsOf(node: CompiledNode, actions: Actions): readonly Lead[] {
  const { ports, maxVisits } = node;
  const led = entriesOf(ports).map(([port, target]) => ({ port, target, sets: setBy(node, port, actions) }));
  return maxVisits === undefined || Object.hasOwn(ports, TOO_OFTEN) ? led : [...led, { port: TOO_OFTEN, target: '', sets: [] }];
}

/** Who has come too often was here before, but may have been taken away before anything was set. */
function setBy({ definition, config, expressions }: CompiledNode, port: string, actions: Actions): readonly VariableName[] {
  if (port === TOO_OFTEN) return [];
  const written = definition.writes?.(config, port, actions) ?? [];
  const field = definition.guardsOf?.(config, port);
  const guard = field === undefined ? undefined : own(expressions, field);
  return guard === undefined ? written : [...written, ...guard.guards];
}

/** While a part runs, all that can happen in it can happen here. */
function crossingsOf({ facts, prompts }: CompiledNode, runsParts: boolean): readonly Crossing[] {
  if (runsParts || facts.waits === 'caller') return everything;
  // Whatever speaks can be broken into, but for last words, which are held.
  const isHeard = facts.waits === 'outside' || (facts.ending === undefined && Object.keys(prompts).length > 0);
  return isHeard ? butForSilence : troubleAlone;
}

const everything: readonly Crossing[] = ['words', 'silence', 'trouble'];
const butForSilence: readonly Crossing[] = ['words', 'trouble'];
const troubleAlone: readonly Crossing[] = ['trouble'];
