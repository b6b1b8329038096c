import { TOO_OFTEN } from '@callwright/flow-schema';
import { type Analysis, partsOf, type Whole } from './analysis.ts';
import { boundTheLoop, type Unbounded } from './bound-the-loop.ts';
import { components } from './components.ts';
import { type Finding, mostFindings } from './finding.ts';
import type { Edge } from './graph.ts';
import { shortestLoop } from './shortest-loop.ts';
import { edgesTo, hop, hopsOf } from './ways.ts';

/** A loop without anything that waits for the caller, and without a limit, would go round and round until the call is stuck. */
export function loopsHaveABound(analysis: Analysis, whole: Whole): Finding[] {
  const free = freeEdges(analysis, whole);
  const next = (node: number) => (free[node] ?? []).map(({ to }) => to);
  const isRound = ([first = -1, ...others]: readonly number[]) => others.length > 0 || next(first).includes(first);
  const rounds = components(analysis.reached, next)
    .filter(isRound)
    .flatMap((group) => {
      const loop = shortestLoop({ group, free, distance: analysis.ways.distance });
      return loop === undefined ? [] : [{ group, free, loop }];
    });
  return rounds.slice(0, mostFindings).map((round) => unbounded(analysis, round));
}

/** What a call may take as often as it likes, and without the caller: a limit leaves only the way of those who came too often. */
function freeEdges({ graph }: Analysis, whole: Whole): readonly (readonly Edge[])[] {
  return graph.nodes.map((node, index) => {
    const out = graph.out[index] ?? none;
    if (node.maxVisits !== undefined) return out.filter(({ kind, port }) => kind === 'port' && port === TOO_OFTEN);
    const parts = partsOf(whole, node);
    const waits = parts.length === 0 ? node.facts.waits === 'caller' : parts.every(alwaysWaits);
    return waits ? none : out.filter(({ kind }) => kind === 'port');
  });
}

const none: readonly Edge[] = [];

/** Whether no call comes through the part without having waited for the caller. */
function alwaysWaits({ graph }: Analysis): boolean {
  const seen = new Set([graph.start]);
  for (const index of seen) {
    const node = graph.nodes[index];
    if (node === undefined) continue;
    const isLimited = node.maxVisits !== undefined;
    if (node.facts.waits === 'caller' && !isLimited) continue;
    if (node.outcomes.length > 0) return false;
    for (const { kind, to } of graph.out[index] ?? []) if (kind === 'port' || kind === 'rescue') seen.add(to);
  }
  return true;
}

function unbounded(analysis: Analysis, round: Unbounded): Finding {
  const { graph, ways } = analysis;
  const { loop } = round;
  const fix = boundTheLoop(analysis, round);
  const { length } = loop.edges;
  const where = length === 1 ? 'This node leads back to itself' : `These ${length} nodes lead round and round`;
  return {
    severity: 'error',
    code: 'LOOP_WITHOUT_BOUND',
    place: { node: hop(graph, loop.entry).node },
    message: `${where}, and nothing on the way waits for the caller. Ask the caller something, or limit how often a call may come here.`,
    path: hopsOf(graph, [...edgesTo(ways, loop.entry), ...loop.edges], loop.entry),
    ...(fix !== undefined && { fix }),
  };
}
