import type { EffectHandler } from './effect-handlers.ts';

export const stopSpeaking: EffectHandler<'stop-speaking'> = ({ target }, { voice: { playout } }) => playout.stop(target);
