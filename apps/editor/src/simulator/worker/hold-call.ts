import { type Answer, type LiveSimulation, type Program, plausibleWorld, simulateLive } from '@callwright/flow-engine';
import type { EffectId, Tool, TraceEntry } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';
import { journeyOf } from './journey.ts';
import { createOpenQuestions, type OpenQuestion } from './open-questions.ts';
import type { Act, CallView, Question } from './worker-messages.ts';

export interface CallToHold {
  readonly program: Program;
  /** The instant at which it begins. */
  readonly startedAt: string;
}

/** A call by text. Whoever holds it speaks for the caller, and for the world outside. */
export interface HeldCall {
  act(act: Act): void;
  /** Kept once the call has gone on. */
  answer(effect: EffectId, answer: Answer): Promise<void>;
  look(): Omit<CallView, 'replayed'>;
}

export function holdCall({ program, startedAt }: CallToHold): HeldCall {
  const questions = createOpenQuestions();
  const call = simulateLive({ program, understand, startedAt, world: questions.world, onChange: questions.noticed });
  return {
    act: (act) => carryOut(act, call),
    answer: questions.answer,
    look: () => {
      const { status, node, pending } = call.state();
      const { entries } = call.trace();
      const isAwaited = ({ effect }: OpenQuestion) => Object.hasOwn(pending, effect.id);
      return {
        entries,
        journey: journeyOf(program, entries),
        node: status === 'running' ? node : undefined,
        isListening: call.expects() !== undefined,
        isOver: status === 'ended',
        questions: questions
          .open()
          .filter(isAwaited)
          .map(({ effect, program: within }): Question => {
            const tools = toolsIn(entries);
            return { effect, answers: plausibleWorld(effect, { program: within, node, tools }), tools };
          }),
      };
    },
  };
}

/** It is over once the call waits for the caller alone. Whoever holds it answers for the rest, and waits for nothing. */
function carryOut(act: Act, call: LiveSimulation): void {
  switch (act.type) {
    case 'says':
      return void call.says(act.words);
    case 'presses':
      return void call.presses(act.keys);
    case 'stays-silent':
      return void call.staysSilent();
    case 'hangs-up':
      return void call.hangsUp();
  }
}

/** What the language model was told that it may do, the last time it was told. */
function toolsIn(entries: readonly TraceEntry[]): readonly Tool[] {
  const told = entries.findLast(
    (entry) => entry.type === 'effect' && entry.effect.type === 'respond' && entry.effect.opening !== undefined,
  );
  return told?.type === 'effect' && told.effect.type === 'respond' ? (told.effect.opening?.tools ?? []) : [];
}
