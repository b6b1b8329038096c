import { endCall } from './end-call.ts';
import { goBack } from './handlers.ts';
import { leaveHandlers } from './leave-handlers.ts';
import { type Moment, nodeAt } from './moment.ts';
import type { Reaction } from './node-definition.ts';
import { keysOf, own } from './own.ts';
import { callFlow, returnFromPart } from './parts.ts';
import { wish } from './pending.ts';
import { rescue } from './rescue.ts';
import { enterNode, stuck } from './visit.ts';

/** Carries out what a node wants, and what the nodes after it want, until something is waited for. */
export function react(moment: Moment, first: Reaction): void {
  for (let next: Reaction | undefined = first; next !== undefined; ) next = follow(moment, next);
}

/** Does what one node wants; what the next one does then, if there is a next one. */
function follow(moment: Moment, reaction: Reaction): Reaction | undefined {
  keep(moment, reaction);
  if (reaction.end !== undefined) return end(moment, reaction.end);
  if (reaction.leave !== undefined) return leave(moment, reaction.leave);
  if (reaction.callFlow !== undefined) return callFlow(moment, reaction.callFlow);
  if (reaction.goBack === true) return goBack(moment);
  // A visit that waits for nothing would never go on.
  return keysOf(moment.state.pending).length === 0 ? stuck : undefined;
}

function keep(moment: Moment, { memory, set, effects }: Reaction): void {
  const { state } = moment;
  if (memory !== undefined) state.memory = memory;
  if (set !== undefined) state.variables = { ...state.variables, ...set };
  if (effects !== undefined) for (const request of effects) wish(moment, request);
}

function leave(moment: Moment, port: string): Reaction {
  const node = nodeAt(moment, moment.state.node);
  const next = node === undefined ? undefined : own(node.ports, port);
  if (next === undefined || next === '') return stuck;
  leaveHandlers(moment, next);
  return enterNode(moment, next);
}

function end(moment: Moment, { reason, outcome = 'done' }: NonNullable<Reaction['end']>): Reaction | undefined {
  if (reason === 'stuck') return rescue(moment);
  const returned = reason === 'flow-ended' ? returnFromPart(moment, outcome) : undefined;
  if (returned === undefined) endCall(moment, reason);
  return returned;
}
