import type { NodeId } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { strandingPorts } from './every-port-leads-somewhere.ts';
import type { Finding } from './finding.ts';
import { edgesTo, hop, hopsOf } from './ways.ts';

/** What is done outside fails some day: there is a way to go on then, or a fallback for the whole flow. */
export function outsideCallsMayFail(analysis: Analysis): Finding[] {
  const { graph, ways, reached } = analysis;
  const helper = usualHelper(analysis);
  return reached.flatMap((index) => {
    const { facts } = graph.nodes[index] ?? {};
    if (facts?.waits !== 'outside') return [];
    const failures = new Set(facts.failurePorts);
    const open = strandingPorts(analysis, index).filter((port) => failures.has(port));
    const { node } = hop(graph, index);
    return open.map((port): Finding => {
      const message = `What is done here may fail, and then the call would be stranded: the port "${port}" leads nowhere. Connect it, or choose a fallback in the settings.`;
      const path = [...hopsOf(graph, edgesTo(ways, index), index).slice(0, -1), hop(graph, index, port)];
      const finding: Finding = { severity: 'error', code: 'FAILURE_NOT_LED', place: { node, port }, message, path };
      if (helper === undefined || helper === node) return finding;
      const command = { type: 'lead-port', from: { node, port }, to: helper } as const;
      return { ...finding, fix: { label: 'Lead it where other failures lead', command } };
    });
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
