import type { NodeId } from '@callwright/flow-schema';
import type { AnyNodeDefinition, CompiledNode, Reaction } from '../node-definition.ts';
import type { Program } from '../program.ts';

/** What a node did: when it was entered, or when it heard of something. */
export interface Observation {
  readonly part: string;
  readonly node: NodeId;
  readonly isEntered: boolean;
  readonly reaction: Reaction;
}

/** A program that does the same as another one, and tells what its nodes do. */
export interface Observed {
  readonly program: Program;
  /** What has been done since this was last asked. */
  take(): readonly Observation[];
}

/** Several nodes may be passed in one step, and no trace names any: whoever wants to know has to watch them. */
export function observe(program: Program): Observed {
  let seen: Observation[] = [];
  const tell = (observation: Observation) => {
    seen.push(observation);
    return observation.reaction;
  };
  const parts = Object.entries(program.parts).map(([name, part]) => [name, observeNodes(part, name, tell)] as const);
  return {
    program: { ...observeNodes(program, '', tell), parts: Object.fromEntries(parts) },
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

type Tell = (observation: Observation) => Reaction;

function observeNodes(program: Program, part: string, tell: Tell): Program {
  const nodes = Object.entries(program.nodes).map(([id, node]): [string, CompiledNode] => {
    // `Object.entries` forgets what the keys are; they are the record's own.
    return [id, { ...node, definition: observeNode(node.definition, { part, node: id as NodeId }, tell) }];
  });
  return { ...program, nodes: Object.fromEntries(nodes) };
}

function observeNode(definition: AnyNodeDefinition, place: Pick<Observation, 'part' | 'node'>, tell: Tell): AnyNodeDefinition {
  const { onReturn } = definition;
  return {
    ...definition,
    enter: (visit) => tell({ ...place, isEntered: true, reaction: definition.enter(visit) }),
    on: (event, memory, visit) => tell({ ...place, isEntered: false, reaction: definition.on(event, memory, visit) }),
    ...(onReturn !== undefined && {
      onReturn: (outcome, outputs, visit) => tell({ ...place, isEntered: false, reaction: onReturn(outcome, outputs, visit) }),
    }),
  };
}
