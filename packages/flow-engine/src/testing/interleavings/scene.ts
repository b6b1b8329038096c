import type { EffectId, PendingEffect, Tool } from '@callwright/flow-schema';
import { type CallState, newCall } from '../../call-state.ts';
import type { Program } from '../../program.ts';
import { programAt } from '../../program-at.ts';
import type { StepResult } from '../../step.ts';

/** All that whoever makes up events knows of a call: where it stands, and everything that it has ever wished for. */
export interface Scene {
  readonly program: Program;
  readonly state: CallState;
  readonly wished: ReadonlyMap<EffectId, PendingEffect>;
  /** What the language model may do in this visit: only its first wish says so. */
  readonly tools: readonly Tool[];
}

export function openingScene(program: Program): Scene {
  return { program, state: newCall, wished: new Map(), tools: [] };
}

/** A scene goes on in place of the one before, which nobody may look at any more: there are millions. */
export function nextScene({ program, wished, tools: before }: Scene, { state, effects }: StepResult): Scene {
  let tools = before;
  for (const effect of effects) {
    if (!('id' in effect)) continue;
    // The scene before made this map and nobody else holds it.
    (wished as Map<EffectId, PendingEffect>).set(effect.id, effect);
    if (effect.type === 'respond' && effect.opening !== undefined) tools = effect.opening.tools;
  }
  return { program, state, wished, tools };
}

/** A scene beside the one before, which stays as it is: it knows no more than what is waited for. */
export function branchScene(before: Scene, result: StepResult): Scene {
  const wished = new Map<EffectId, PendingEffect>();
  for (const id in result.state.pending) {
    const effect = before.wished.get(id as EffectId);
    if (effect !== undefined) wished.set(effect.id, effect);
  }
  return nextScene({ ...before, wished }, result);
}

/** The flow that the call is in. */
export function programHere({ program, state }: Scene): Program {
  return programAt(program, state.part);
}

/** What is waited for now, in the order in which it was wished for. */
export function pendingIn({ state, wished }: Scene): readonly PendingEffect[] {
  const found: PendingEffect[] = [];
  for (const id in state.pending) {
    const effect = wished.get(id as EffectId);
    if (effect !== undefined) found.push(effect);
  }
  return found;
}
