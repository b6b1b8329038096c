import { coverage, type FlowCoverage, missedIn, type Program } from '@callwright/flow-engine';
import type { Template, Trace } from '@callwright/flow-schema';

/** The nodes, ports and handlers of a template that none of these calls has come through, but for those that no script can bring about. */
export function unreachedIn({ flow }: Template, program: Program, traces: readonly Trace[]): string[] {
  const { parts, diverged, ...main } = coverage(program, traces);
  if (diverged > 0) return [`${diverged} calls went another way when they were gone through again`];
  const missed = [...namesOf('', missedIn(main)), ...Object.entries(parts).flatMap(([part, one]) => namesOf(`${part}: `, missedIn(one)))];
  const outOfReach = new Set(Object.entries(flow.nodes).flatMap(([id, { type }]) => (isSafe(type) ? [`${id} by failed`] : [])));
  return missed.filter((name) => !outOfReach.has(name));
}

/** Values that were typed and proved do not fail, neither when they are kept nor when they are given to a part. */
function isSafe(type: string): boolean {
  return type === 'set' || type === 'sub-flow';
}

function namesOf(part: string, { nodes, ports, handlers }: FlowCoverage): string[] {
  return [
    ...nodes.map(({ node }) => `${part}${node}`),
    ...ports.map(({ node, port }) => `${part}${node} by ${port}`),
    ...handlers.map(({ handler }) => `${part}${handler}`),
  ];
}
