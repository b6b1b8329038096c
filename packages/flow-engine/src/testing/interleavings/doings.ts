import type { EffectId, HandlerId, PendingEffect } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import type { Fact } from './fact.ts';
import { pendingIn, type Scene } from './scene.ts';

const nothing = { type: 'nothing' } as const;

/** The sounds and movements of a caller, of which it is not known yet, or never will be, what they mean. */
export const sounds: readonly [Fact, ...Fact[]] = [
  { type: 'caller.started-speaking' },
  { type: 'caller.false-alarm' },
  { type: 'caller.backchannelled', words: 'mm-hm' },
  { type: 'caller.started-keying' },
];

const known = new WeakMap<Program, Remarks>();

interface Remarks {
  readonly idle: readonly [Fact, ...Fact[]];
  readonly meantForHandlers: readonly Fact[];
}

/** What callers say and press that nobody has asked them, and what of that handlers are meant by. */
export function remarks(program: Program): Remarks {
  const found = known.get(program) ?? { idle, meantForHandlers: meantForHandlers(program) };
  known.set(program, found);
  return found;
}

const idle: readonly [Fact, ...Fact[]] = [
  { type: 'caller.spoke', words: 'well', understood: nothing },
  { type: 'caller.spoke', words: '', understood: nothing },
  { type: 'caller.spoke', words: 'yes', understood: { type: 'yes-no', value: true }, mood: 'annoyed' },
  { type: 'caller.spoke', words: 'Ada', understood: { type: 'text', value: 'Ada' }, language: 'de' },
  { type: 'caller.spoke', words: 'help', understood: nothing, handler: 'hd_nosuch' as HandlerId },
  { type: 'caller.keyed', keys: '7', understood: nothing },
];

function meantForHandlers(program: Program): Fact[] {
  const all = [program, ...Object.values(program.parts)].flatMap(({ handlers }) => Object.entries(handlers));
  return all.flatMap(([handler, { on }]): Fact[] => {
    // `Object.entries` forgets what the keys are; they are the record's own.
    if (on.type === 'intent') return [{ type: 'caller.spoke', words: 'that', understood: nothing, handler: handler as HandlerId }];
    return on.type === 'keypad' ? [{ type: 'caller.keyed', keys: on.keys, understood: nothing }] : [];
  });
}

/** What playout tells of everything that is heard now. */
export function stops(scene: Scene): readonly Fact[] {
  return pendingIn(scene).flatMap(stopsOf);
}

/** It was cut off, and so much was heard of it. */
export function stopsOf({ type, id: effect }: PendingEffect): readonly Fact[] {
  if (type === 'speak') return [{ type: 'speech.stopped', effect, heard: 'Good' }];
  return type === 'respond' ? [{ type: 'response.stopped', effect, heard: 'We are' }] : [];
}

/** An event that may not speak of this effect. */
export function misdirected({ type, id: effect }: PendingEffect): Fact {
  if (type === 'wait') return { type: 'keys.pressed', effect };
  return { type: 'wait.finished', effect };
}

/** About an effect that there never was. */
export function madeUp(count: number): Fact {
  return { type: 'speech.finished', effect: `fx_${count + 1_000}` as EffectId, heard: 'x' };
}

export const ends = [{ type: 'caller.hung-up' }, { type: 'call.ran-too-long' }] as const satisfies readonly Fact[];
