import type { EffectHandler } from './effect-handlers.ts';

export const speak: EffectHandler<'speak'> = ({ id, text }, { voice: { playout } }, { signal }) => {
  signal.addEventListener('abort', () => playout.cancel(id), { once: true });
  playout.speak(id, text);
};
