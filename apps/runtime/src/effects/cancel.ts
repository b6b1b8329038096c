import type { EffectHandler } from './effect-handlers.ts';

export const cancel: EffectHandler<'cancel'> = ({ target }, call) => call.cancel(target);
