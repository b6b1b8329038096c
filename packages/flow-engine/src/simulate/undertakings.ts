import type { CallEvent, EffectId, PendingEffect } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import type { Program } from '../program.ts';
import type { Asking } from '../world.ts';

/** Has something done outside, and tells what happened. */
export type Work = (asking: Asking) => Promise<CallEvent>;

/** What is being done outside for a call. */
export interface Undertakings {
  begin(effect: PendingEffect, work: Work): void;
  /** Tells those who do it that nobody waits any more; what they answer is forgotten. */
  endUnwanted(state: CallState): void;
  /** Kept once nothing is being done. */
  settled(): Promise<void>;
}

interface Undertaking {
  readonly effect: PendingEffect;
  readonly cancelled: Promise<void>;
  readonly over: Promise<void>;
  cancel(): void;
}

interface Call {
  readonly programNow: () => Program;
  happens(event: CallEvent): void;
}

export function createUndertakings({ programNow, happens }: Call): Undertakings {
  const underway = new Map<EffectId, Undertaking>();
  const finish = (id: EffectId, cancelled: Promise<void>, event: CallEvent) => {
    // Begun anew meanwhile, or not wanted any more.
    if (underway.get(id)?.cancelled !== cancelled) return;
    underway.delete(id);
    happens(event);
  };
  return {
    begin: (effect, work) => {
      const { promise: cancelled, resolve: cancel } = Promise.withResolvers<void>();
      const over = work({ program: programNow(), cancelled }).then((event) => finish(effect.id, cancelled, event));
      underway.set(effect.id, { effect, cancelled, over, cancel });
    },
    endUnwanted: ({ pending }) => {
      for (const [id, { effect, cancel }] of underway) {
        const isCut = effect.type === 'speak' && pending[id]?.isCut === true;
        if (Object.hasOwn(pending, id) && !isCut) continue;
        underway.delete(id);
        cancel();
      }
    },
    settled: async () => {
      for (let one = anyOf(underway); one !== undefined; one = anyOf(underway)) await Promise.race([one.over, one.cancelled]);
    },
  };
}

function anyOf(underway: ReadonlyMap<EffectId, Undertaking>): Undertaking | undefined {
  return underway.values().next().value;
}
