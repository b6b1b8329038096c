import type { EffectOf, EffectType } from '@callwright/flow-schema';
import type { Happening } from '../call/happening.ts';
import type { EffectHandler } from './effect-handlers.ts';

type NotHere =
  | 'respond'
  | 'run-code'
  | 'send-request'
  | 'transfer'
  | 'record-voicemail'
  | 'send-message'
  | 'press-keys'
  | 'collect-payment';

/** What this runtime cannot do: the node leaves by the port for that, as when a service is away. */
export const notHere = (effect: EffectOf<NotHere>, call: Parameters<EffectHandler<EffectType>>[1]): void => {
  const { type, reason, what } = failures[effect.type];
  // Which reasons an event may have follows from its type, which the table has put together.
  call.happens({ type, effect: effect.id, reason, code: 'not-here', message: `This Callwright cannot ${what} yet.` } as Happening);
};

const failures = {
  respond: { type: 'response.failed', reason: 'unavailable', what: 'talk by a language model' },
  'run-code': { type: 'code.failed', reason: 'unavailable', what: 'run code' },
  'send-request': { type: 'request.failed', reason: 'unavailable', what: 'send requests' },
  transfer: { type: 'transfer.failed', reason: 'failed', what: 'transfer calls' },
  'record-voicemail': { type: 'voicemail.failed', reason: 'unavailable', what: 'record messages' },
  'send-message': { type: 'message.failed', reason: 'unavailable', what: 'send messages' },
  'press-keys': { type: 'keys.failed', reason: 'unavailable', what: 'press keys' },
  'collect-payment': { type: 'payment.failed', reason: 'failed', what: 'collect payments' },
} as const satisfies Record<NotHere, { readonly type: Happening['type']; readonly reason: string; readonly what: string }>;
