import type { PendingEffect, Trace, TraceEntry } from '@callwright/flow-schema';
import { type FollowedStep, follow } from './follow/follow.ts';
import type { Program } from './program.ts';
import { type Divergence, replay } from './replay.ts';
import { perform, spoken } from './simulate/perform.ts';
import { firstScene, type Scene, stillOpen } from './simulate/scene.ts';

/** A call as far as it had come, for a simulation to go on from: with this program, or with another one. */
export interface Forked {
  readonly type: 'forked';
  readonly scene: Scene;
  readonly entries: readonly TraceEntry[];
}

/** The call after the first `index` entries of its trace. What an event led to belongs to it: no call stands between the two. */
export function fork(program: Program, trace: Trace, index: number): Forked | Divergence {
  const kept = { program: trace.program, entries: trace.entries.slice(0, endOfStep(trace.entries, index)) };
  const found = replay(program, kept);
  if (found.type === 'diverged') return found;
  return { type: 'forked', scene: sceneAfter(follow(program, kept)), entries: kept.entries };
}

function endOfStep(entries: Trace['entries'], index: number): number {
  let end = Math.max(0, Math.min(index, entries.length));
  while (end > 0 && entries[end]?.type === 'effect') end += 1;
  return end;
}

/** What was pending then is done now: nobody keeps what came of it in the other call. */
function sceneAfter(steps: Iterable<FollowedStep>): Scene {
  let scene = firstScene;
  for (const { state, effects } of steps) scene = { ...scene, state, open: stillOpen(state, scene.open, effects) };
  for (const effect of Object.values(scene.open))
    scene = scene.state.pending[effect.id]?.isCut === true ? keptBack(scene, effect) : perform(scene, effect);
  return scene;
}

/** What was cut off may still be resumed. */
function keptBack(scene: Scene, effect: PendingEffect): Scene {
  return effect.type === 'speak' ? { ...scene, cut: { ...scene.cut, [effect.id]: spoken(effect, scene.state.atMs) } } : scene;
}
