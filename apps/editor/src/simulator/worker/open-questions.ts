import type { Answer, AskedEffect, Program, RealWorld } from '@callwright/flow-engine';
import type { EffectId } from '@callwright/flow-schema';

export interface OpenQuestion {
  readonly effect: AskedEffect;
  /** The flow that asks. */
  readonly program: Program;
}

/** A world outside that does nothing by itself: what it is asked stays open until somebody says how it ends. */
export interface OpenQuestions {
  readonly world: RealWorld;
  open(): readonly OpenQuestion[];
  /** Kept once something has happened in the call because of it. */
  answer(effect: EffectId, answer: Answer): Promise<void>;
  /** Something has happened in the call. */
  noticed(): void;
}

export function createOpenQuestions(): OpenQuestions {
  const open = new Map<EffectId, OpenQuestion & { readonly resolve: (answer: never) => void }>();
  let told = Promise.withResolvers<void>();
  const ask = <Given>(effect: AskedEffect, { program, cancelled }: { readonly program: Program; readonly cancelled: Promise<void> }) => {
    const { promise, resolve } = Promise.withResolvers<Given>();
    open.set(effect.id, { effect, program, resolve });
    void cancelled.then(() => open.delete(effect.id));
    return promise;
  };
  return {
    world: {
      callPlugin: ask,
      respond: ask,
      runCode: ask,
      sendRequest: ask,
      transfer: ask,
      recordVoicemail: ask,
      sendMessage: ask,
      pressKeys: ask,
      collectPayment: ask,
    },
    open: () => [...open.values()],
    answer: (effect, answer) => {
      const question = open.get(effect);
      if (question === undefined) return Promise.resolve();
      open.delete(effect);
      // The answers offered for an effect are those of its type.
      question.resolve(answer as never);
      return told.promise;
    },
    noticed: () => {
      told.resolve();
      told = Promise.withResolvers<void>();
    },
  };
}
