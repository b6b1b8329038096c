import type { Effect, EffectOf, EffectType } from '@callwright/flow-schema';
import { callPlugin } from './call-plugin.ts';
import { cancel } from './cancel.ts';
import { endCall } from './end-call.ts';
import { inTheTrace } from './in-the-trace.ts';
import { listen } from './listen.ts';
import { notHere } from './not-here.ts';
import type { Circumstances, PerformedCall } from './performed-call.ts';
import { resumeSpeaking } from './resume-speaking.ts';
import { speak } from './speak.ts';
import { stopSpeaking } from './stop-speaking.ts';
import { wait } from './wait.ts';

/** Carries out a wish of the core. It returns at once; what comes of it is told later. */
export type EffectHandler<Type extends EffectType> = (effect: EffectOf<Type>, call: PerformedCall, circumstances: Circumstances) => void;

const handlers = {
  speak,
  listen,
  respond: notHere,
  'call-plugin': callPlugin,
  'run-code': notHere,
  'send-request': notHere,
  transfer: notHere,
  'record-voicemail': notHere,
  'send-message': notHere,
  'press-keys': notHere,
  wait,
  'collect-payment': notHere,
  'set-recording': inTheTrace,
  'note-outcome': inTheTrace,
  'stop-speaking': stopSpeaking,
  'resume-speaking': resumeSpeaking,
  cancel,
  'end-call': endCall,
} as const satisfies { readonly [Type in EffectType]: EffectHandler<Type> };

export function perform(effect: Effect, call: PerformedCall, circumstances: Circumstances): void {
  // One row for each type, and each row takes that type: the type checker cannot see both at once.
  const handler = handlers[effect.type] as EffectHandler<EffectType>;
  handler(effect, call, circumstances);
}
