import { type CallState, newCall, type Program, step } from '@callwright/flow-engine';
import type { NodeId, TraceEntry } from '@callwright/flow-schema';

/** Where a call stands, as far as its trace was folded. */
export interface Visits {
  readonly state: CallState;
  readonly foldedCount: number;
}

export const noVisits: Visits = { state: newCall, foldedCount: 0 };

/** Folds what came since, by the same core that decided the call. */
export function foldVisits(program: Program, { state, foldedCount }: Visits, entries: readonly TraceEntry[]): Visits {
  const events = entries.slice(foldedCount).filter((entry) => entry.type === 'event');
  return { state: events.reduce((before, { event }) => step(program, before, event).state, state), foldedCount: entries.length };
}

/** The node that the call is in; none before it begins and when it is over. */
export function visitedNode({ state }: Visits): NodeId | undefined {
  return state.status === 'running' ? state.node : undefined;
}
