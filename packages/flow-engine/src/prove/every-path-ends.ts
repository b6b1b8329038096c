import type { Analysis } from './analysis.ts';
import { type Finding, mostFindings } from './finding.ts';
import { pathTo } from './path-to.ts';
import type { Trap } from './traps.ts';
import { edgesTo, hop, hopsOf, leadsTo } from './ways.ts';

/** From wherever a call comes, a way leads to its end; and only a handler has something to go back to. */
export function everyPathEnds(analysis: Analysis): Finding[] {
  const { traps, waysWithoutHandlers } = analysis;
  const ours = traps.filter(({ nodes }) => nodes.some((node) => leadsTo(waysWithoutHandlers, node)));
  return [...ours.slice(0, mostFindings).map((trap) => endless(analysis, trap)), ...backFromNowhere(analysis)];
}

/** What is wrong with a trap, and the way into it. */
export function endless(analysis: Analysis, { nodes, isDeadEnd }: Trap): Finding {
  const { graph } = analysis;
  const entry = nodes[0] ?? graph.start;
  const path = pathTo(analysis, entry);
  const { node } = hop(graph, entry);
  if (isDeadEnd) {
    const message = 'A call that comes here goes nowhere and does not end. Put something in its place that ends the call or leads on.';
    return { severity: 'error', code: 'DEAD_END', place: { node }, message, path };
  }
  const others = nodes.length === 1 ? 'this node' : `these ${nodes.length} nodes`;
  const message = `A call that comes here never ends: no way leads out of ${others}. Lead a port to where the call ends.`;
  return { severity: 'error', code: 'TRAP', place: { node }, message, path };
}

function backFromNowhere({ graph, reached, waysWithoutHandlers }: Analysis): Finding[] {
  const isLost = (node: number) => graph.nodes[node]?.facts.ending === 'back' && leadsTo(waysWithoutHandlers, node);
  return reached
    .filter(isLost)
    .slice(0, mostFindings)
    .map((node) => ({
      severity: 'error',
      code: 'BACK_OUTSIDE_HANDLER',
      place: { node: hop(graph, node).node },
      message: 'A call can come here without a handler, and then there is nothing to go back to. Lead this way elsewhere.',
      path: hopsOf(graph, edgesTo(waysWithoutHandlers, node), node),
    }));
}
