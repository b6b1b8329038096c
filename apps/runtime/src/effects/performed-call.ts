import type { EffectId, EndReason } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Id } from '@callwright/foundation/id';
import type { Happening } from '../call/happening.ts';
import type { Voice } from '../call/voice.ts';
import type { RunAction } from '../plugins/run-action.ts';

/** What of a call the performing of effects may touch. */
export interface PerformedCall {
  readonly callId: Id<'ca'>;
  readonly clock: Clock;
  /** Of the flow: what a date-time without an offset means. */
  readonly timeZone: string;
  readonly voice: Voice;
  readonly runAction: RunAction;
  /** Resolves when the trace is stored up to there; rejects when it never will be. */
  acknowledged(position: number): Promise<void>;
  happens(happening: Happening): void;
  cancel(effect: EffectId): void;
  end(reason: EndReason): void;
  /** Owns what goes on beside the call: a failure of it is a defect, and ends the call. */
  goOn(work: Promise<void>): void;
}

/** One effect's own circumstances. */
export interface Circumstances {
  /** Aborts when nobody waits for the effect any more. An effect without an id is done at once, and never is. */
  readonly signal: AbortSignal;
  /** The trace tells of the effect before this position. */
  readonly position: number;
}
