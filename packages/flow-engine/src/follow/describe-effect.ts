import type { Effect, EffectOf, EffectType } from '@callwright/flow-schema';

/** A wish in words, after "the call". Nothing sealed is repeated. */
export function describeEffect(effect: Effect): string {
  if ('isSealed' in effect && effect.isSealed === true) return `wishes for ${effect.type} with something sensitive`;
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  return (descriptions[effect.type] as (effect: Effect) => string)(effect);
}

const descriptions = {
  speak: ({ text }) => `says "${text}"`,
  listen: ({ expectation, patienceMs }) => `listens for ${expectation.type} for ${patienceMs / 1_000} s`,
  respond: ({ messages }) => `has the language model answer to ${messages.length} messages`,
  'call-plugin': ({ plugin, action, input }) => `calls the action "${action}" of "${plugin}" with ${JSON.stringify(input)}`,
  'run-code': ({ node, input }) => `runs the code of "${node}" with ${JSON.stringify(input)}`,
  'send-request': ({ method, url }) => `sends ${method} ${url}`,
  transfer: ({ to, mode }) => `transfers to ${to} (${mode})`,
  'record-voicemail': () => 'records a message',
  'send-message': ({ channel, to, text }) => `sends by ${channel} to ${to}: "${text}"`,
  'press-keys': ({ keys }) => `presses ${keys}`,
  wait: ({ forMs, sound }) => `waits for ${forMs / 1_000} s with ${sound}`,
  'collect-payment': ({ amount, to }) => `asks ${to} to pay ${amount}`,
  'set-recording': ({ recording }) => `sets the recording to ${recording}`,
  'note-outcome': ({ outcome }) => `notes the outcome "${outcome}"`,
  'stop-speaking': () => 'stops speaking',
  'resume-speaking': () => 'goes on speaking',
  cancel: ({ target }) => `gives up ${target}`,
  'end-call': ({ reason }) => `ends the call (${reason})`,
} as const satisfies { [Type in EffectType]: (effect: EffectOf<Type>) => string };
