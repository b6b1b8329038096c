import { canonicalJson, type HandlerId, type NodeId, type Trace } from '@callwright/flow-schema';
import { type FollowedStep, follow } from './follow/follow.ts';
import type { Movement } from './follow/movements.ts';
import { observe } from './follow/observe.ts';
import type { Program } from './program.ts';

/** What calls have come through, each with how often; what none has come through stands there with 0. */
export interface FlowCoverage {
  readonly nodes: readonly { readonly node: NodeId; readonly count: number }[];
  /** A port that leads somewhere is an edge, and has the node that it leads to. */
  readonly ports: readonly { readonly node: NodeId; readonly port: string; readonly to?: NodeId; readonly count: number }[];
  readonly handlers: readonly { readonly handler: HandlerId; readonly count: number }[];
}

export interface Coverage extends FlowCoverage {
  readonly calls: number;
  /** Calls that this program holds otherwise than they were held: they count as far as they are the same. */
  readonly diverged: number;
  /** Flows that run as parts, each by itself, whoever runs it. */
  readonly parts: Readonly<Record<string, FlowCoverage>>;
}

export function coverage(program: Program, traces: readonly Trace[]): Coverage {
  const counts = new Map<string, number>();
  let diverged = 0;
  const observed = observe(program);
  for (const trace of traces) if (!countThrough(follow(program, trace, observed), counts)) diverged += 1;
  const parts = Object.entries(program.parts).map(([name, part]) => [name, flowCoverage(part, name, counts)] as const);
  return { calls: traces.length, diverged, ...flowCoverage(program, '', counts), parts: Object.fromEntries(parts) };
}

/** What of a flow no call has come through. */
export function missedIn({ nodes, ports, handlers }: FlowCoverage): FlowCoverage {
  const isMissed = ({ count }: { readonly count: number }) => count === 0;
  return { nodes: nodes.filter(isMissed), ports: ports.filter(isMissed), handlers: handlers.filter(isMissed) };
}

/** Whether the program holds the whole call as it was held. */
function countThrough(steps: Iterable<FollowedStep>, counts: Map<string, number>): boolean {
  for (const { movements, effects, traced } of steps) {
    if (canonicalJson(effects) !== canonicalJson(traced)) return false;
    for (const movement of movements) for (const key of keysOf(movement)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return true;
}

function keysOf(movement: Movement): readonly string[] {
  const { part, node } = movement;
  if (movement.type === 'left') return [keyOf('port', part, node, movement.port)];
  const { by } = movement;
  return [keyOf('node', part, node), ...(by === undefined ? [] : [keyOf('handler', part, by)])];
}

function keyOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}

function flowCoverage({ nodes, handlers }: Program, part: string, counts: ReadonlyMap<string, number>): FlowCoverage {
  const countOf = (...names: readonly string[]) => counts.get(keyOf(...names)) ?? 0;
  // `Object.keys` forgets what the keys are; they are the record's own.
  const ids = Object.keys(nodes) as NodeId[];
  return {
    nodes: ids.map((node) => ({ node, count: countOf('node', part, node) })),
    ports: ids.flatMap((node) =>
      Object.entries(nodes[node]?.ports ?? {}).map(([port, to]) => {
        const count = countOf('port', part, node, port);
        return to === '' ? { node, port, count } : { node, port, to, count };
      }),
    ),
    handlers: (Object.keys(handlers) as HandlerId[]).map((handler) => ({ handler, count: countOf('handler', part, handler) })),
  };
}
