import type { Answer, AskedEffect, AskedType, CallerAct } from '@callwright/flow-engine';
import type { ActionSignature, EffectId, Flow, NodeId, Tool, TraceEntry } from '@callwright/flow-schema';
import type { JourneyStop } from './journey.ts';

/** A draft as it is called. */
export interface Draft {
  readonly flow: Flow;
  readonly actions: readonly ActionSignature[];
}

/** What a designer can do as the caller. */
export type Act = Extract<CallerAct, { type: 'says' | 'presses' | 'stays-silent' | 'hangs-up' }>;

/** What a designer does in a call: the caller's part, and the world's. */
export type Deed =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'answer'; readonly asked: AskedType; readonly effect: EffectId; readonly answer: Answer };

/** Something outside that is to be done, and how it may end; the first is what one expects. */
export interface Question {
  readonly effect: AskedEffect;
  readonly answers: readonly Answer[];
  /** What a language model may do beside answering. */
  readonly tools: readonly Tool[];
}

/** A call as it stands whenever it waits for the designer. */
export interface CallView {
  readonly entries: readonly TraceEntry[];
  readonly journey: readonly JourneyStop[];
  /** Where the call is; nowhere once it is over. */
  readonly node: NodeId | undefined;
  /** Somebody waits for the caller, who can keep them waiting. */
  readonly isListening: boolean;
  readonly isOver: boolean;
  readonly questions: readonly Question[];
  /** How many of the deeds that it began with could be done. */
  readonly replayed: number;
}

/** `call` numbers the calls, so that news of one before is known as that. */
export type ToSimulator =
  | {
      readonly type: 'begin';
      readonly call: number;
      readonly draft: Draft;
      readonly startedAt: string;
      /** What was done in the call before, to be done again. */
      readonly deeds: readonly Deed[];
    }
  | { readonly type: 'do'; readonly call: number; readonly deed: Deed };

export type FromSimulator =
  | { readonly type: 'view'; readonly call: number; readonly view: CallView }
  /** Errors keep the draft from being called. */
  | { readonly type: 'refused'; readonly call: number };
