import type { PluginAnswer } from '@callwright/flow-engine';
import type { PendingEffect } from '@callwright/flow-schema';
import { toHappening } from '../effects/call-plugin.ts';
import type { Fold } from './fold-trace.ts';
import type { Happening } from './happening.ts';
import type { Voice } from './voice.ts';

/** What going on with a call needs of it. */
export interface ResumedCall {
  readonly voice: Voice;
  /** Carries out again what is still waited for, under its own id. */
  perform(effect: PendingEffect): void;
  happens(happening: Happening): void;
}

const apology = 'Sorry, the line broke for a moment.';

/** Whether it was done is not known, and doing it twice would not be the same as doing it once. */
const interrupted: PluginAnswer = {
  type: 'failed',
  reason: 'unavailable',
  code: 'interrupted',
  message: 'The line broke while the plugin was at work, and it may not be told twice.',
};

/** Goes on in the same node, after another connection or another runtime held the call. */
export function resume({ pending, isCallerSpeaking }: Extract<Fold, { type: 'folded' }>, call: ResumedCall): void {
  call.voice.playout.interject(apology);
  for (const effect of pending) {
    if (effect.type === 'call-plugin' && !effect.isIdempotent) call.happens(toHappening(effect, interrupted));
    else call.perform(effect);
  }
  // What the caller was saying is lost; speech that was cut off for it goes on.
  if (isCallerSpeaking) call.happens({ type: 'caller.false-alarm' });
}
