import type { EffectId } from '@callwright/flow-schema';

/**
 * What turn-taking tells: the events of docs/glossary.md that it stamps, without the time, and without what the words were taken for.
 * `caller.started-speaking` is always followed by exactly one of the three that come after it here, unless the caller hangs up first.
 */
export type HeardEvent =
  | { readonly type: 'caller.started-speaking' }
  | { readonly type: 'caller.spoke'; readonly words: string; readonly turn: TurnTimes }
  | { readonly type: 'caller.backchannelled'; readonly words: string }
  | { readonly type: 'caller.false-alarm' }
  | { readonly type: 'caller.stayed-silent'; readonly effect: EffectId };

/** On the clock's `elapsedMs()`. */
export interface TurnTimes {
  /** When the caller's voice ended. */
  readonly speechEndMs: number;
  /** When the turn was over and its words were known: the moment of the event. */
  readonly transcriptMs: number;
}
