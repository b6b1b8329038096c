import type { EffectHandler } from './effect-handlers.ts';

export const resumeSpeaking: EffectHandler<'resume-speaking'> = ({ target }, { voice: { playout } }) => playout.resume(target);
