import type { Diagnostic, NodeId } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { shortestWays } from './ways.ts';

/** A call that leaves by a port without a connection has nowhere to go. A node that no call can reach is only told of. */
export function everyPortLeadsSomewhere(program: Program): Diagnostic[] {
  const ways = shortestWays(program);
  return Object.entries(program.nodes).flatMap(([id, { ports }]): Diagnostic[] => {
    const node = id as NodeId;
    const path = ways.get(node);
    if (path === undefined) {
      const message = 'No call can come here. Connect something to it, or remove it.';
      return [{ severity: 'warning', code: 'UNREACHABLE', place: { node }, message }];
    }
    const open = Object.entries(ports).filter(([, to]) => to === '');
    return open.map(([port]) => ({
      severity: 'error',
      code: 'OPEN_PORT',
      place: { node, port },
      message: `The port "${port}" leads nowhere: a call that leaves by it would be stranded. Connect it.`,
      path: [...path.slice(0, -1), { node, port }],
    }));
  });
}
