import { type CallEvent, type EffectOf, type Expectation, type TestStep, type Understand, understandKeys } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import type { Scene } from './scene.ts';
import { understandContext } from './understand-context.ts';

/** What a caller can do. Breaking in is speaking, while something is being said. */
export type CallerAct =
  | Exclude<TestStep, { type: 'hears' | 'breaks-in' }>
  | { readonly type: 'backchannels'; readonly words: string }
  | { readonly type: 'makes-a-noise' };

export interface Listener {
  readonly program: Program;
  readonly understand: Understand;
}

/** A caller takes this long over a turn. It only has to be the same each time. */
const turnMs = 1_000;
const anything: Expectation = { type: 'text' };

/** The first thing that happens when a caller does something, and what it comes to. */
export function callerEvents(act: CallerAct, scene: Scene, listener: Listener): readonly CallEvent[] {
  // Which row belongs to which act follows from the type of the table, which the look-up forgets.
  return (makers[act.type] as (act: CallerAct, scene: Scene, listener: Listener) => readonly CallEvent[])(act, scene, listener);
}

/** What the call waits to hear. */
export function listenIn({ open }: Scene): EffectOf<'listen'> | undefined {
  return Object.values(open).find((effect) => effect.type === 'listen');
}

type Makers = {
  readonly [Type in CallerAct['type']]: (act: Extract<CallerAct, { type: Type }>, scene: Scene, listener: Listener) => readonly CallEvent[];
};

const makers: Makers = {
  says: ({ words }, scene, { program, understand }) => {
    const at = scene.state.atMs + turnMs;
    const context = understandContext(program, { ...scene.state, atMs: at });
    const heard = understand(words, listenIn(scene)?.expectation ?? anything, context);
    return [
      { type: 'caller.started-speaking', at },
      { type: 'caller.spoke', at, words, ...heard },
    ];
  },
  presses: ({ keys }, scene) => {
    const at = scene.state.atMs + turnMs;
    const listen = listenIn(scene);
    const { timeZone } = scene.state;
    const understood = listen === undefined ? ({ type: 'nothing' } as const) : understandKeys(keys, { ...listen, timeZone });
    return [
      { type: 'caller.started-keying', at },
      { type: 'caller.keyed', at, keys, understood },
    ];
  },
  'stays-silent': (_act, scene) => {
    const listen = listenIn(scene);
    return listen === undefined ? [] : [{ type: 'caller.stayed-silent', at: scene.state.atMs + listen.patienceMs, effect: listen.id }];
  },
  'hangs-up': (_act, { state }) => [{ type: 'caller.hung-up', at: state.atMs + turnMs }],
  backchannels: ({ words }, { state }) => [
    { type: 'caller.started-speaking', at: state.atMs },
    { type: 'caller.backchannelled', at: state.atMs, words },
  ],
  'makes-a-noise': (_act, { state }) => [
    { type: 'caller.started-speaking', at: state.atMs },
    { type: 'caller.false-alarm', at: state.atMs },
  ],
};
