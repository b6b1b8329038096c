import type { EffectHandler } from './effect-handlers.ts';

export const endCall: EffectHandler<'end-call'> = ({ reason }, call) => call.end(reason);
