import { compile, type Program } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { NodeId } from '@callwright/flow-schema';
import type { BigFlow } from './thousand-nodes.ts';

export interface FlowCounts {
  readonly nodes: number;
  readonly edges: number;
  readonly expressions: number;
  readonly variables: number;
  readonly loops: number;
  readonly types: ReadonlySet<string>;
  /** What the compiler finds wrong with it. */
  readonly diagnostics: number;
}

/** How big a flow is, counted in what the compiler makes of it and not in what it was written from. */
export function countFlow({ flow, surroundings }: BigFlow): FlowCounts {
  const { program, diagnostics } = compile(flow, catalog, surroundings);
  if (program === undefined) throw new Error(diagnostics.map(({ message, place }) => `${JSON.stringify(place)} ${message}`).join('\n'));
  return {
    nodes: Object.keys(program.nodes).length,
    edges: Object.keys(flow.edges).length,
    expressions: expressionsIn(program),
    variables: Object.keys(program.variables).length,
    loops: loopsIn(program),
    types: new Set(Object.values(program.nodes).map(({ definition }) => definition.type)),
    diagnostics: diagnostics.length,
  };
}

/** Those that stand by themselves, and those within prompts. */
function expressionsIn({ nodes }: Program): number {
  let count = 0;
  for (const { definition, config, expressions } of Object.values(nodes)) {
    count += Object.keys(expressions).length;
    for (const text of Object.values(definition.prompts?.(config) ?? {})) count += text.split('{{').length - 1;
  }
  return count;
}

/** Groups of nodes that lead to each other. */
function loopsIn({ nodes }: Program): number {
  const ids = Object.keys(nodes) as NodeId[];
  const ahead = new Map(ids.map((id) => [id, reachedFrom(id, nodes)]));
  const first = ids.map((id) => [...(ahead.get(id) ?? [])].filter((other) => ahead.get(other)?.has(id)).toSorted()[0]);
  return new Set(first.filter((id) => id !== undefined)).size;
}

function reachedFrom(start: NodeId, nodes: Program['nodes']): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const goOn = (id: NodeId) => {
    for (const to of Object.values(nodes[id]?.ports ?? {})) if (to !== '') reached.add(to);
  };
  goOn(start);
  // A set that grows while it is gone through is gone through to its end.
  for (const id of reached) goOn(id);
  return reached;
}
