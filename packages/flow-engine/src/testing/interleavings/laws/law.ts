import type { CallEvent } from '@callwright/flow-schema';
import type { CallState } from '../../../call-state.ts';
import type { Program } from '../../../program.ts';
import type { StepResult } from '../../../step.ts';

/** One event, where the call stood, and what the core did. */
export interface Step {
  readonly program: Program;
  readonly before: CallState;
  readonly event: CallEvent;
  readonly result: StepResult;
}

/** Holds for every step that a call can make, and for that reason for every call. What is wrong with a step, in a sentence. */
export type Law = (step: Step) => string | undefined;
