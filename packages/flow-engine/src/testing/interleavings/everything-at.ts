import type { CallEvent } from '@callwright/flow-schema';
import { answersFor } from './answers.ts';
import { ends, madeUp, misdirected, remarks, sounds, stops } from './doings.ts';
import { eventAt } from './fact.ts';
import { pendingIn, type Scene } from './scene.ts';

/** Everything that matters in a state: every answer to what is waited for, all that callers do by themselves, and what is out of place. */
export function everythingAt(scene: Scene): readonly CallEvent[] {
  const pending = pendingIn(scene);
  const answers = pending.flatMap((effect) => {
    const { fitting, misfitting } = answersFor(effect, scene);
    return [...fitting, ...misfitting, misdirected(effect)];
  });
  const { idle, meantForHandlers } = remarks(scene.program);
  const facts = [...answers, ...sounds, ...idle, ...meantForHandlers, ...stops(scene), madeUp(scene.state.effectCount), ...ends];
  return facts.map((fact) => eventAt(fact, scene.state.atMs + 1_000));
}
