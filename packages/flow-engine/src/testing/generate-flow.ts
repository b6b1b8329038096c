import { type Flow, flowSchema } from '@callwright/flow-schema';

/** How big a flow is to be. */
export interface FlowPlan {
  readonly nodes: number;
  /** All numbers; each is set before any node reads it. */
  readonly variables: number;
  readonly expressionsPerNode: number;
  /** Every so many nodes, one leads back to a node before it; 0 for none. */
  readonly loopEvery: number;
}

/** Where a node is to stand, so that what draws it need not know the rest. */
export interface Place {
  readonly does: 'begin' | 'set' | 'go-on' | 'end';
  readonly index: number;
  /** What a node that sets is to set. */
  readonly variable: string;
  /** Over variables that are set by then. */
  readonly expressions: readonly string[];
}

/** One kind of node for each place, in the words of some catalogue, with all its ports. */
export interface PlacedNode {
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly ports: readonly string[];
}

/** A flow of any size, the same each time: one node after the other, every port led, most of them onwards, some of them back. */
export function generateFlow(plan: FlowPlan, draw: (place: Place) => PlacedNode): Flow {
  const placed = Array.from({ length: plan.nodes }, (_, index) => draw(placeAt(index, plan)));
  const id = (index: number) => `nd_${index.toString(36)}`;
  const edges = placed.flatMap(({ ports }, index) =>
    ports.map((port, at) => ({ from: { node: id(index), port }, to: id(target(index, at, plan)) })),
  );
  return flowSchema.parse({
    schema: { flow: 2 },
    name: 'Generated',
    nodes: Object.fromEntries(placed.map(({ type, config }, index) => [id(index), { type, config }])),
    edges: Object.fromEntries(edges.map((edge, index) => [`ed_${index.toString(36)}`, edge])),
    variables: Object.fromEntries(Array.from({ length: plan.variables }, (_, index) => [`v${index}`, { type: 'number' }])),
  });
}

function placeAt(index: number, { nodes, variables, expressionsPerNode }: FlowPlan): Place {
  const does = index === 0 ? 'begin' : index === nodes - 1 ? 'end' : index <= variables ? 'set' : 'go-on';
  const expressions = Array.from({ length: expressionsPerNode }, (_, at) => {
    const one = (index * 7 + at) % variables;
    return at % 2 === 0 ? `v${one}` : `v${one} * 2 + v${(one + 1) % variables} > ${index} ? ${at} : v${one}`;
  });
  return { does, index, variable: `v${index - 1}`, expressions: does === 'go-on' ? expressions : [] };
}

/** The first port goes on to the next node, the others some nodes further, and now and then the last one back. */
function target(index: number, port: number, { nodes, variables, loopEvery }: FlowPlan): number {
  const isBack = loopEvery > 0 && port > 0 && index > variables + 10 && index % loopEvery === 0;
  return isBack ? index - 1 - (port % 10) : Math.min(nodes - 1, index + 1 + (index > variables ? port * 3 : 0));
}
