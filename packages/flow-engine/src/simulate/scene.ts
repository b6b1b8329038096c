import type { CallEvent, Effect, EffectId, PendingEffect } from '@callwright/flow-schema';
import { type CallState, newCall } from '../call-state.ts';
import type { AskedEffect } from '../world.ts';

/** Something a simulation has still to do, in order. */
export type Deed =
  | { readonly type: 'event'; readonly event: CallEvent; readonly isFromOutside?: true }
  /** The world is asked when it is this effect's turn. */
  | { readonly type: 'ask'; readonly effect: AskedEffect };

/** A call, with all that a simulation of it needs to go on. Values only: whoever keeps one can come back to it. */
export interface Scene {
  readonly state: CallState;
  /** What is pending, whole: the state keeps only the kinds. */
  readonly open: Readonly<Record<EffectId, PendingEffect>>;
  /** What is done next unless the caller is quicker. */
  readonly next: readonly Deed[];
  /** How what was cut off would have ended; it still does when it is resumed. */
  readonly cut: Readonly<Record<EffectId, CallEvent>>;
  /** How often each question has been asked of the world. */
  readonly asked: Readonly<Record<string, number>>;
}

export const firstScene: Scene = { state: newCall, open: {}, next: [], cut: {}, asked: {} };

/** What is pending, out of what was and what has been wished for now. */
export function stillOpen({ pending }: CallState, open: Scene['open'], effects: readonly Effect[]): Scene['open'] {
  const kept: Record<EffectId, PendingEffect> = {};
  for (const effect of [...Object.values(open), ...effects])
    if ('id' in effect && Object.hasOwn(pending, effect.id)) kept[effect.id] = effect;
  return kept;
}

/** Whether anybody still waits for what an event tells. */
export function isAwaited({ state }: Scene, deed: Deed): boolean {
  if (deed.type === 'ask') return Object.hasOwn(state.pending, deed.effect.id);
  return !('effect' in deed.event) || Object.hasOwn(state.pending, deed.event.effect);
}
