import type { Simulation, SimulationOptions } from '@callwright/flow-engine';
import type { Flow, Settings, Values, Variable } from '@callwright/flow-schema';
import { catalog, type NodeType } from '../catalog.ts';
import { buildFlow } from './build-flow.ts';
import { booked, call } from './call.ts';

export interface NodeUnderTest {
  readonly type: NodeType;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, Partial<Variable>>>;
  readonly settings?: Readonly<Partial<Settings>>;
  /** What is known before the node is come to: texts, numbers, yes or no. */
  readonly values?: Values;
  readonly startedAt?: string;
  readonly caller?: string;
  readonly seed?: number;
  /** How the world outside answers. */
  readonly world?: SimulationOptions['world'];
}

/** A call to a flow with one node. By whichever port the call leaves it, it hears the name of that port. */
export function callNode(node: NodeUnderTest): Simulation {
  const { startedAt, caller, seed, world } = node;
  return call(flowAround(node), booked, {
    ...(startedAt !== undefined && { startedAt }),
    ...(caller !== undefined && { caller }),
    ...(seed !== undefined && { seed }),
    ...(world !== undefined && { world }),
  });
}

/** The node between a start and an end for each of its ports. */
function flowAround({ type, config = {}, variables = {}, settings = {}, values = {} }: NodeUnderTest): Flow {
  const ports = catalog[type].ports(catalog[type].configSchema.parse(config));
  const ends = ports.map((port, index) => [`end${index}`, { type: 'end', config: { text: port } }] as const);
  const assignments = Object.entries(values).map(([variable, value]) => ({ variable, to: JSON.stringify(value) }));
  const isKnowing = assignments.length > 0;
  return buildFlow(
    {
      start: { type: 'start', to: { next: isKnowing ? 'know' : 'node' } },
      ...(isKnowing && { know: { type: 'set', config: { assignments }, to: { done: 'node', failed: 'unknown' } } }),
      ...(isKnowing && { unknown: { type: 'end', config: { text: 'The values are not what the variables hold.' } } }),
      node: { type, config, to: Object.fromEntries(ports.map((port, index) => [port, `end${index}`])) },
      ...Object.fromEntries(ends),
    },
    variables,
    settings,
  );
}
