import type { EffectHandler } from './effect-handlers.ts';

export const listen: EffectHandler<'listen'> = ({ id, expectation, patienceMs }, { voice: { hearing } }, { signal }) => {
  signal.addEventListener('abort', () => hearing.stopListening(id), { once: true });
  hearing.listen({ effect: id, expectation, patienceMs });
};
