import type { Program } from '../program.ts';
import { createGraph, type Graph } from './graph.ts';
import type { KnownNode } from './known-node.ts';
import { findTraps, type Trap } from './traps.ts';
import { shortestWays, type Ways } from './ways.ts';

/** What is known of one flow before any rule is asked; the rules share it. */
export interface Analysis {
  readonly program: Program;
  /** Its name as a part; undefined of the flow itself. */
  readonly part: string | undefined;
  readonly graph: Graph;
  /** From the start to wherever a call can come, also through handlers. */
  readonly ways: Ways;
  /** The same without handlers: from here there is nothing to go back to. */
  readonly waysWithoutHandlers: Ways;
  /** The nodes that calls come to, the nearest first. */
  readonly reached: readonly number[];
  readonly traps: readonly Trap[];
  /** Whether a fallback helps a call that is stuck in it: its own, or that of the flow around it. */
  readonly isRescued: boolean;
}

/** A flow with all its parts. */
export interface Whole {
  readonly flow: Analysis;
  readonly parts: ReadonlyMap<string, Analysis>;
}

/** What still holds of a whole before an edit is taken over. */
export function analyseWhole(program: Program, before?: Whole): Whole {
  const isRescued = hasFallback(program);
  const parts = Object.entries(program.parts).map(([name, part]) => {
    const known = before?.parts.get(name);
    const isRescuedHere = isRescued || hasFallback(part);
    const isSame = known?.program === part && known.isRescued === isRescuedHere;
    return [name, isSame ? known : analyse(part, { part: name, isRescued: isRescuedHere }, known)] as const;
  });
  return { flow: analyse(program, { part: undefined, isRescued }, before?.flow), parts: new Map(parts) };
}

function analyse(program: Program, place: Pick<Analysis, 'part' | 'isRescued'>, before: Analysis | undefined): Analysis {
  const graph = createGraph(program, before?.graph);
  if (graph.shape === before?.graph.shape) return { ...before, ...place, program, graph };
  const ways = shortestWays(graph);
  const hasHandlers = Object.keys(program.handlers).length > 0;
  const waysWithoutHandlers = hasHandlers ? shortestWays(graph, ({ handler }) => handler === undefined) : ways;
  const reached = nearestFirst(graph, ways);
  return { ...place, program, graph, ways, waysWithoutHandlers, reached, traps: findTraps(graph, reached) };
}

/** Of those that are as near, the first of the flow first. */
function nearestFirst({ nodes }: Graph, { distance }: Ways): readonly number[] {
  const byDistance: number[][] = [];
  for (const node of nodes.keys()) {
    const far = distance[node] ?? -1;
    if (far < 0) continue;
    const asFar = byDistance[far];
    if (asFar === undefined) byDistance[far] = [node];
    else asFar.push(node);
  }
  return byDistance.flat();
}

function hasFallback({ settings, nodes }: Program): boolean {
  return settings.fallback.node !== undefined && Object.hasOwn(nodes, settings.fallback.node);
}

/** The parts that a node runs, of those that there are. */
export function partsOf({ parts }: Whole, { flows }: KnownNode): readonly Analysis[] {
  return flows.length === 0 ? none : flows.flatMap((name) => parts.get(name) ?? []);
}

const none: readonly Analysis[] = [];
