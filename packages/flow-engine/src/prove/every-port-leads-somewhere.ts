import { TOO_OFTEN } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { type Finding, mostFindings } from './finding.ts';
import { mayBeOpen } from './graph.ts';
import { pathOutBy } from './path-to.ts';
import { hop, leadsTo } from './ways.ts';

/** A call that leaves by a port without a connection has nowhere to go. A node that no call can reach is only told of. */
export function everyPortLeadsSomewhere(analysis: Analysis): Finding[] {
  const { graph, ways, reached } = analysis;
  const open = reached.flatMap((node) => openPortsAt(analysis, node));
  const lost = [...graph.nodes.keys()].filter((node) => !leadsTo(ways, node));
  return [...open.slice(0, mostFindings).map((one) => openPort(analysis, one)), ...lost.map((node) => unreachable(analysis, node))];
}

/** The ports by which a call would leave to nowhere. */
export function strandingPorts({ graph, isRescued }: Analysis, node: number): string[] {
  const compiled = graph.nodes[node];
  if (compiled === undefined || !graph.open.has(node)) return [];
  const led = new Set(graph.out[node]?.map(({ port }) => port));
  return compiled.leads.flatMap(({ port }) => (led.has(port) || (isRescued && mayBeOpen(compiled, port)) ? [] : [port]));
}

interface OpenPort {
  readonly index: number;
  readonly port: string;
}

/** But for what is left open at something outside: that is a finding of its own. */
function openPortsAt(analysis: Analysis, index: number): OpenPort[] {
  const { facts } = analysis.graph.nodes[index] ?? {};
  const isOutside = (port: string) => facts?.waits === 'outside' && (facts.failurePorts?.includes(port) ?? false);
  return strandingPorts(analysis, index).flatMap((port) => (isOutside(port) ? [] : [{ index, port }]));
}

function openPort(analysis: Analysis, { index, port }: OpenPort): Finding {
  const { node } = hop(analysis.graph, index);
  const message = messageOf(analysis, index, port);
  return { severity: 'error', code: 'OPEN_PORT', place: { node, port }, message, path: pathOutBy(analysis, index, port) };
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
