import type { CallState } from '../call-state.ts';
import { describeNode } from '../follow/describe-node.ts';
import type { Program } from '../program.ts';

/** Where a call is, in a sentence. */
export function describeWhereabouts(program: Program, { status, part, node, endReason }: CallState): string {
  const place = node === undefined ? '' : ` at ${describeNode(program, { part, node })}`;
  return status === 'ended' ? `The call has ended${place}: ${endReason ?? 'for no reason'}.` : `The call is${place}.`;
}
