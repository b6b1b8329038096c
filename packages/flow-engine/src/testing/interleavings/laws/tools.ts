import { signature } from '../answers.ts';
import type { Step } from './law.ts';
import type { Broken } from './laws.ts';

/** Follows one call from its beginning: what a cancelled tool has found out is never known afterwards. */
export function createToolWatch(): (step: Step) => Broken | undefined {
  const cancelled = new Set<string>();
  let known: unknown;
  return ({ result: { state, effects } }) => {
    for (const effect of effects) if (effect.type === 'cancel') cancelled.add(effect.target);
    if (state.variables === known) return undefined;
    known = state.variables;
    for (const value of Object.values(state.variables)) {
      if (typeof value !== 'string' || !value.startsWith(signature)) continue;
      const tool = value.slice(signature.length);
      if (cancelled.has(tool)) return { law: cancelledTools, problem: `${tool} was cancelled, and what it found is known` };
    }
    return undefined;
  };
}

export const cancelledTools = 'a tool that was cancelled never has its result applied';
