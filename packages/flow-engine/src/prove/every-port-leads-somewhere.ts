import { TOO_OFTEN } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import type { Finding } from './finding.ts';
import { mayBeOpen, portsOf } from './graph.ts';
import { edgesTo, hop, hopsOf, leadsTo } from './ways.ts';

/** A call that leaves by a port without a connection has nowhere to go. A node that no call can reach is only told of. */
export function everyPortLeadsSomewhere(analysis: Analysis): Finding[] {
  const { graph, ways } = analysis;
  return [...graph.nodes.keys()].flatMap((node) => (leadsTo(ways, node) ? openPortsOf(analysis, node) : [unreachable(analysis, node)]));
}

/** The ports by which a call would leave to nowhere. */
export function strandingPorts({ graph, isRescued }: Analysis, node: number): string[] {
  const compiled = graph.nodes[node];
  if (compiled === undefined) return [];
  const led = new Set(graph.out[node]?.map(({ port }) => port));
  return portsOf(compiled).flatMap(([port]) => (led.has(port) || (isRescued && mayBeOpen(compiled, port)) ? [] : [port]));
}

function openPortsOf(analysis: Analysis, node: number): Finding[] {
  const { graph, ways } = analysis;
  const { facts } = graph.nodes[node] ?? {};
  // What is left open at a call outside is a finding of its own.
  const isOutside = (port: string) => facts?.waits === 'outside' && (facts.failurePorts?.includes(port) ?? false);
  const { node: id } = hop(graph, node);
  return strandingPorts(analysis, node)
    .filter((port) => !isOutside(port))
    .map((port) => ({
      severity: 'error',
      code: 'OPEN_PORT',
      place: { node: id, port },
      message: messageOf(analysis, node, port),
      path: [...hopsOf(graph, edgesTo(ways, node), node).slice(0, -1), hop(graph, node, port)],
    }));
}

function messageOf({ graph }: Analysis, node: number, port: string): string {
  const compiled = graph.nodes[node];
  const stranded = `The port "${port}" leads nowhere: a call that leaves by it would be stranded.`;
  if (port === TOO_OFTEN)
    return `A call may come here ${compiled?.maxVisits} times, and the next time it would be stranded: the port "${port}" leads nowhere. Connect it.`;
  if (compiled !== undefined && mayBeOpen(compiled, port)) return `${stranded} Connect it, or choose a fallback in the settings.`;
  return `${stranded} Connect it.`;
}

function unreachable({ graph }: Analysis, index: number): Finding {
  const { node } = hop(graph, index);
  return {
    severity: 'warning',
    code: 'UNREACHABLE',
    place: { node },
    message: 'No call can come here. Connect something to it, or remove it.',
    fix: { label: 'Remove it', command: { type: 'remove', nodes: [node], edges: [] } },
  };
}
