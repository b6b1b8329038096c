import type { EffectOf, EndReason, EventOf, PendingEffectType, Understood } from '@callwright/flow-schema';

/** How far our words came. */
export type Delivery =
  | { readonly type: 'being-said' }
  | { readonly type: 'said' }
  /** `heard`: what the caller heard of it; undefined until that is known. */
  | { readonly type: 'cut-off'; readonly heard: string | undefined }
  | { readonly type: 'not-said'; readonly reason: string };

/** What words were taken for. `not-awaited`: no node waited for words; `talked-over`: what was being said could not be interrupted. */
export type Taken = Understood | { readonly type: 'not-awaited' } | { readonly type: 'talked-over' };

export type ActionOutcome =
  | { readonly type: 'running' }
  | { readonly type: 'succeeded' }
  | { readonly type: EventOf<'plugin.failed'>['reason']; readonly message: string }
  /** Its node was left before there was an answer. */
  | { readonly type: 'given-up' };

/** Something outside the call that is not a plugin: a message, a transfer, a payment … */
export type Work = Exclude<PendingEffectType, 'speak' | 'listen' | 'respond' | 'call-plugin'>;

interface Line {
  /** Stays the same while the line changes. */
  readonly key: number;
  /** Milliseconds since the call began. */
  readonly atMs: number;
}

/** One line of a conversation as it is read. */
export type TranscriptLine =
  | (Line & { readonly type: 'flow-spoke'; readonly text: string; readonly delivery: Delivery })
  | (Line & { readonly type: 'caller-spoke'; readonly words: string; readonly taken: Taken })
  | (Line & { readonly type: 'caller-pressed'; readonly keys: string; readonly taken: Taken })
  | (Line & { readonly type: 'caller-murmured'; readonly words: string })
  | (Line & { readonly type: 'caller-silent'; readonly patienceMs: number | undefined })
  | (Line & { readonly type: 'action-called'; readonly plugin: string; readonly action: string; readonly outcome: ActionOutcome })
  | (Line & { readonly type: 'work'; readonly work: Work; readonly about: string; readonly outcome: ActionOutcome })
  | (Line & { readonly type: 'recording'; readonly recording: EffectOf<'set-recording'>['recording'] })
  | (Line & { readonly type: 'outcome-noted'; readonly outcome: string })
  | (Line & { readonly type: 'call-ended'; readonly reason: EndReason });

export type LineOf<Type extends TranscriptLine['type']> = Extract<TranscriptLine, { type: Type }>;
