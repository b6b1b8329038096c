import type { NodeId } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { strandingPorts } from './every-port-leads-somewhere.ts';
import { type Finding, mostFindings } from './finding.ts';
import { pathOutBy } from './path-to.ts';
import { hop } from './ways.ts';

/** What is done outside fails some day: there is a way to go on then, or a fallback for the whole flow. */
export function outsideCallsMayFail(analysis: Analysis): Finding[] {
  const { graph, reached } = analysis;
  const open = reached.flatMap((index) => {
    const { facts } = graph.nodes[index] ?? {};
    if (facts?.waits !== 'outside') return [];
    const failures = new Set(facts.failurePorts);
    return strandingPorts(analysis, index).flatMap((port) => (failures.has(port) ? [{ index, port }] : []));
  });
  if (open.length === 0) return [];
  const helper = usualHelper(analysis);
  return open.slice(0, mostFindings).map(({ index, port }) => {
    const { node } = hop(graph, index);
    const command = { type: 'lead-port', from: { node, port }, to: helper } as const;
    const isHelped = helper !== undefined && helper !== node;
    return {
      severity: 'error',
      code: 'FAILURE_NOT_LED',
      place: { node, port },
      message: `What is done here may fail, and then the call would be stranded: the port "${port}" leads nowhere. Connect it, or choose a fallback in the settings.`,
      path: pathOutBy(analysis, index, port),
      ...(isHelped && { fix: { label: 'Lead it where other failures lead', command } }),
    };
  });
}

/** Where most failures of this flow are led. */
function usualHelper({ graph, reached }: Analysis): NodeId | undefined {
  const counts = new Map<number, number>();
  for (const node of reached) {
    const failures = graph.nodes[node]?.facts.failurePorts ?? [];
    for (const { port, to, kind } of graph.out[node] ?? []) {
      if (kind === 'port' && port !== undefined && failures.includes(port)) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? undefined : graph.ids[most[0]];
}
