import type { CallEvent, TraceEntry } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { step } from '../step.ts';
import { perform } from './perform.ts';
import { type Scene, stillOpen } from './scene.ts';

export interface Happening {
  readonly scene: Scene;
  /** The event, and what was wished for because of it. */
  readonly entries: readonly TraceEntry[];
}

/** Something happens: the call decides, and what it wishes for is lined up. */
export function happen(program: Program, before: Scene, reported: CallEvent): Happening {
  // What was cut off and resumed ends later than it would have.
  const event = reported.at < before.state.atMs ? { ...reported, at: before.state.atMs } : reported;
  const { state, effects, isStale } = step(program, before.state, event);
  const entries: TraceEntry[] = [
    { type: 'event', event, ...(isStale === true && { isStale: true as const }) },
    ...effects.map((effect) => ({ type: 'effect', effect }) as const),
  ];
  let scene: Scene = { ...before, state, open: stillOpen(state, before.open, effects) };
  for (const effect of effects) scene = perform(scene, effect);
  return { scene, entries };
}
