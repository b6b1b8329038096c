import { TOO_OFTEN } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';

/** Whether a node that is left this way has not done what it is for: a handler took over, it was come to too often, or it failed. */
export function leavesUndone({ facts }: CompiledNode, port: string | undefined): boolean {
  return port === undefined || port === TOO_OFTEN || (facts.failurePorts?.includes(port) ?? false);
}
