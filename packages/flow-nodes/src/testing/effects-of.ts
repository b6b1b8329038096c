import type { Simulation } from '@callwright/flow-engine';
import type { EffectOf, EffectType } from '@callwright/flow-schema';

/** Everything of one kind that a call has wished for, in order. */
export function effectsOf<Type extends EffectType>(call: Simulation, type: Type): readonly EffectOf<Type>[] {
  const effects = call.trace().entries.flatMap((entry) => (entry.type === 'effect' ? [entry.effect] : []));
  return effects.filter((effect): effect is EffectOf<Type> => effect.type === type);
}
