import type { CallState } from '@callwright/flow-engine';
import type { EffectId, EffectOf, PendingEffect } from '@callwright/flow-schema';

/** What is under way for a call: each effect has a signal that dies with it. */
export interface PendingEffects {
  /** The signal aborts when the effect is cancelled, answered, or the call is over. */
  begin(effect: PendingEffect): AbortSignal;
  end(effect: EffectId): void;
  /** Ends what the core does not wait for any more, but for what it is about to cancel itself. */
  endAnswered(state: CallState, cancelled: ReadonlySet<EffectId>): void;
  endAll(): void;
  /** What the caller is being listened to for. */
  listening(): EffectOf<'listen'> | undefined;
}

export function createPendingEffects(): PendingEffects {
  const under = new Map<EffectId, { readonly effect: PendingEffect; readonly over: AbortController }>();

  const end = (id: EffectId) => {
    const entry = under.get(id);
    under.delete(id);
    entry?.over.abort();
  };
  return {
    begin: (effect) => {
      const over = new AbortController();
      under.set(effect.id, { effect, over });
      return over.signal;
    },
    end,
    endAnswered: ({ pending }, cancelled) => {
      for (const id of [...under.keys()]) if (!Object.hasOwn(pending, id) && !cancelled.has(id)) end(id);
    },
    endAll: () => {
      for (const id of [...under.keys()]) end(id);
    },
    listening: () => {
      for (const { effect } of under.values()) if (effect.type === 'listen') return effect;
      return undefined;
    },
  };
}
