import { type EffectOf, type FlowTest, flowTestSchema, type TestStep, type WorldScript, worldScriptSchema } from '@callwright/flow-schema';
import type { CallerAct } from '../simulate/caller-events.ts';
import type { Answer, AskedEffect, AskedType } from '../world.ts';
import { describeGoal, type Goal } from './goal.ts';
import type { Way } from './search.ts';

export interface Beginning {
  readonly startedAt: string;
  readonly caller?: string;
}

/** The conversation that goes a way, as a test that can be kept: its caller, and its world. */
export function testOf(way: Way, goals: readonly Goal[], beginning: Beginning): FlowTest {
  const steps: TestStep[] = [];
  const world = worldScriptSchema.parse({});
  for (const { choice } of choicesOf(way)) {
    if (choice.type === 'act') steps.push(...stepsOf(choice.act));
    else keep(world, choice.effect, choice.answer);
  }
  // The last is the farthest: the others lie on the way to it.
  const name = `The call ${goals.slice(-1).map(describeGoal).join()}`.slice(0, 200);
  return flowTestSchema.parse({ name, ...beginning, world, steps });
}

function choicesOf({ last }: Way): readonly NonNullable<Way['last']>[] {
  const choices: NonNullable<Way['last']>[] = [];
  for (let one = last; one !== undefined; one = one.before.last) choices.unshift(one);
  return choices;
}

/** An exploration lets the caller do nothing that a test could not write. */
function stepsOf(act: CallerAct): readonly TestStep[] {
  return act.type === 'backchannels' || act.type === 'makes-a-noise' ? [] : [act];
}

function keep(world: WorldScript, effect: AskedEffect, answer: Answer): void {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  const list = (lists[effect.type] as (world: WorldScript, effect: AskedEffect) => Answer[])(world, effect);
  list.push(answer);
}

const lists = {
  'call-plugin': ({ plugins }, { plugin, action }) => (plugins[`${plugin}.${action}`] ??= []),
  respond: ({ responses }) => responses,
  'run-code': ({ code }, { node }) => (code[node] ??= []),
  'send-request': ({ requests }) => requests,
  transfer: ({ transfers }) => transfers,
  'record-voicemail': ({ voicemails }) => voicemails,
  'send-message': ({ messages }) => messages,
  'press-keys': ({ keys }) => keys,
  'collect-payment': ({ payments }) => payments,
} as const satisfies { [Type in AskedType]: (world: WorldScript, effect: EffectOf<Type>) => unknown[] };
