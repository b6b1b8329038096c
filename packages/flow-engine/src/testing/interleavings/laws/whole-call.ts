import { callEventSchema, canonicalJson, type Effect, effectSchema } from '@callwright/flow-schema';
import { type CallState, newCall } from '../../../call-state.ts';
import type { step as core } from '../../../step.ts';
import { answersFor } from '../answers.ts';
import { eventAt } from '../fact.ts';
import { nextScene, openingScene, pendingIn, type Scene } from '../scene.ts';
import type { Step } from './law.ts';
import type { Broken, Depth } from './laws.ts';

/** Laws that cost as much as the call itself: some calls are looked at for them. */
export const wholeCall = {
  'events and wishes are what the schema says': (steps: readonly Step[]) => {
    for (const { event, result } of steps) {
      if (!sameJson(callEventSchema.parse(event), event)) return `an event is no event: ${JSON.stringify(event)}`;
      for (const effect of result.effects) {
        const parsed = effectSchema.safeParse(effect);
        if (!parsed.success || !sameJson(parsed.data, effect)) return `${JSON.stringify(effect)} is no wish`;
      }
    }
    return undefined;
  },

  'the same call goes the same way again, also when its state was stored in between': (steps: readonly Step[], step: typeof core) => {
    let state: CallState = newCall;
    for (const { program, event, result } of steps) {
      const again = step(program, stored(state), event);
      if (!sameJson(again.effects, result.effects))
        return `after ${event.type} it wished for ${types(again.effects)} instead of ${types(result.effects)}`;
      if (!sameJson(again.state, result.state)) return `after ${event.type} it stands elsewhere`;
      state = again.state;
    }
    return undefined;
  },

  'once the world has answered, a call is over or waits for the caller': (steps: readonly Step[], step: typeof core) => {
    const last = steps.at(-1);
    if (last === undefined) return undefined;
    let scene = sceneAfter(steps);
    for (let answers = 0; answers < 100; answers += 1) {
      if (scene.state.status !== 'running') return undefined;
      const asked =
        pendingIn(scene).find(({ type }) => type !== 'listen' && type !== 'wait') ?? pendingIn(scene).find(({ type }) => type === 'wait');
      const isListening = pendingIn(scene).some(({ type }) => type === 'listen');
      if (asked === undefined || (isListening && asked.type === 'wait')) return undefined;
      // The world's last word is that it did not work, as far as there is such an answer.
      const { fitting, misfitting } = answersFor(asked, scene);
      const fact = misfitting.findLast((one) => one.type.endsWith('.failed')) ?? fitting[0];
      if (fact === undefined) return `${asked.type} has no answer`;
      scene = nextScene(scene, step(last.program, scene.state, eventAt(fact, scene.state.atMs + 1_000)));
    }
    return 'the world has answered a hundred times, and is asked again';
  },
} satisfies Readonly<Record<string, (steps: readonly Step[], step: typeof core) => string | undefined>>;

const ofProvedFlows: keyof typeof wholeCall = 'once the world has answered, a call is over or waits for the caller';

/** The first of these laws that a call breaks. */
export function brokenByWhole(steps: readonly Step[], step: typeof core, depth: Depth): Broken | undefined {
  for (const [law, holds] of depth === 'steps' ? [] : Object.entries(wholeCall)) {
    if (law === ofProvedFlows && depth !== 'proved') continue;
    const problem = holds(steps, step);
    if (problem !== undefined) return { law, problem };
  }
  return undefined;
}

function sameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function stored(state: CallState): CallState {
  return JSON.parse(JSON.stringify(state)) as CallState;
}

function types(effects: readonly Effect[]): string {
  return effects.map(({ type }) => type).join(', ') || 'nothing';
}

function sceneAfter(steps: readonly Step[]): Scene {
  const [first] = steps;
  if (first === undefined) throw new Error('A call begins with a step.');
  return steps.reduce((scene, { result }) => nextScene(scene, result), openingScene(first.program));
}
