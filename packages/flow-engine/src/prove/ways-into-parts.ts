import type { Hop } from '@callwright/flow-schema';
import { type Analysis, partsOf, type Whole } from './analysis.ts';
import { edgesTo, hopsOf, leadsTo, type Ways } from './ways.ts';

/** The shortest way from the start of the flow to the start of each part: the last hop is the node that runs it. */
export function waysIntoParts(whole: Whole, waysIn: (flow: Analysis) => Ways): ReadonlyMap<Analysis, readonly Hop[]> {
  const done = new Map<Analysis, readonly Hop[]>();
  const ahead = new Map<Analysis, readonly Hop[]>([[whole.flow, []]]);
  for (let next = nearest(ahead); next !== undefined; next = nearest(ahead)) {
    const [flow, way] = next;
    ahead.delete(flow);
    done.set(flow, way);
    const ways = waysIn(flow);
    for (const [part, hops] of callsOf(whole, flow, ways)) {
      const known = ahead.get(part);
      const found = [...way, ...hops];
      if (!done.has(part) && (known === undefined || found.length < known.length)) ahead.set(part, found);
    }
  }
  return done;
}

/** Says of each hop in which part it is. */
export function within({ part }: Analysis, hops: readonly Hop[]): Hop[] {
  return part === undefined ? [...hops] : hops.map((hop) => ({ part, ...hop }));
}

/** Each part that the flow runs, with the way to the nearest node that does. */
function callsOf(whole: Whole, flow: Analysis, ways: Ways): (readonly [Analysis, Hop[]])[] {
  const far = (node: number) => ways.distance[node] ?? 0;
  const nearestCall = new Map<Analysis, number>();
  for (const node of flow.reached) {
    const compiled = flow.graph.nodes[node];
    if (compiled === undefined || !leadsTo(ways, node)) continue;
    for (const part of partsOf(whole, compiled)) {
      const known = nearestCall.get(part);
      if (known === undefined || far(node) < far(known)) nearestCall.set(part, node);
    }
  }
  return [...nearestCall].map(([part, node]) => [part, within(flow, hopsOf(flow.graph, edgesTo(ways, node), node))]);
}

function nearest(ways: ReadonlyMap<Analysis, readonly Hop[]>): readonly [Analysis, readonly Hop[]] | undefined {
  return [...ways].sort(([, one], [, other]) => one.length - other.length)[0];
}
