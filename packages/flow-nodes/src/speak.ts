import type { EffectRequest, Visit } from '@callwright/flow-engine';
import type { Interruption, Values } from '@callwright/flow-schema';

export interface Speech {
  /** The prompt to be said. */
  readonly field: string;
  readonly interruption?: Interruption | 'as-settings' | undefined;
  /** A recording that is played; the prompt is what it says. */
  readonly audio?: string | undefined;
  readonly locals?: Values;
  /** Sealed, whatever the prompt itself reads. */
  readonly isSealed?: boolean;
}

/** The wish to say a prompt of the node; undefined when an expression in it fails. */
export function speak(visit: Visit<unknown>, { field, interruption, audio, locals, isSealed }: Speech): EffectRequest | undefined {
  const text = visit.say(field, locals);
  if (text === undefined) return undefined;
  return {
    type: 'speak',
    text,
    ...(audio !== undefined && { audio }),
    interruption: interruption === undefined || interruption === 'as-settings' ? visit.settings.interruption : interruption,
    ...((isSealed === true || visit.isSensitive(field)) && { isSealed: true as const }),
  };
}
