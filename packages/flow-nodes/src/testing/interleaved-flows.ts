import type { Program } from '@callwright/flow-engine';
import type { Opening } from '@callwright/flow-engine/testing/run-schedule';
import { bookingFlow } from './booking-flow.ts';
import { programOf } from './call.ts';
import { everyNodeProgram } from './every-node-flow.ts';
import { frontDeskFlow } from './front-desk-flow.ts';
import { slowToolsFlow } from './slow-tools-flow.ts';

export interface InterleavedFlow {
  readonly name: string;
  readonly program: Program;
  /** Calls that lead far into it. */
  readonly openings?: readonly Opening[];
  /** What no call can come to: ways out that nodes have for what cannot happen here. */
  readonly unreachable: readonly string[];
}

/** The flows in which things happen in every order. */
export function interleavedFlows(): readonly InterleavedFlow[] {
  return [
    { name: 'booking', program: programOf(bookingFlow), unreachable: [] },
    { name: 'front desk', program: programOf(frontDeskFlow), unreachable: [] },
    // Assignments of constants do not fail.
    { name: 'slow tools', program: programOf(slowToolsFlow), unreachable: ['nd_know.failed'] },
    {
      name: 'every node',
      program: everyNodeProgram(),
      // As above; a part that always returns; and nodes that are there to be stuck.
      unreachable: ['nd_know.failed', 'nd_lost.done', 'nd_set.failed', 'nd_stuck.done', 'nd_subflow.failed'],
    },
  ];
}
