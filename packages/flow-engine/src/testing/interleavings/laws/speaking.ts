import type { CallEvent, EffectId } from '@callwright/flow-schema';
import type { CallState } from '../../../call-state.ts';
import type { Step } from './law.ts';

export const speaking = {
  'a caller who may break in is let in at the first sound': ({ before, event, result: { state } }: Step) => {
    if (before.status !== 'running' || (event.type !== 'caller.started-speaking' && event.type !== 'caller.started-keying'))
      return undefined;
    if (isHeld(before)) return undefined;
    for (const id in before.pending) {
      const entry = before.pending[id as EffectId];
      if (entry?.interruption === 'allowed' && state.pending[id as EffectId]?.isCut !== true) return `${id} goes on`;
    }
    return undefined;
  },

  'what is held is not cut by anything that the caller says or does but hang up': ({ before, event, result: { state } }: Step) => {
    if (!isDoneByCaller(event)) return undefined;
    for (const id in before.pending) {
      const isHeldOne = before.pending[id as EffectId]?.interruption === 'held';
      const after = state.pending[id as EffectId];
      if (isHeldOne && (after === undefined || after.isCut === true)) return `${id} was cut`;
    }
    return undefined;
  },

  'while something held is said, what the caller says is for nobody': ({ before, event, result: { state, effects } }: Step) => {
    if ((event.type !== 'caller.spoke' && event.type !== 'caller.keyed') || !isHeld(before) || before.status !== 'running')
      return undefined;
    if (state.visit !== before.visit || state.variables !== before.variables || state.memory !== before.memory)
      return 'somebody took notice';
    const other = effects.find(({ type }) => type !== 'resume-speaking');
    return other && `${other.type} was wished for`;
  },

  'what is cut is cut once, and goes on only after that': ({ before, result: { state, effects } }: Step) => {
    const cut = new Set<string>();
    for (const id in before.pending) if (before.pending[id as EffectId]?.isCut === true) cut.add(id);
    for (const effect of effects) {
      if (effect.type === 'stop-speaking' && cut.has(effect.target)) return `${effect.target} is cut twice`;
      if (effect.type === 'stop-speaking') cut.add(effect.target);
      if (effect.type === 'resume-speaking' && !cut.delete(effect.target)) return `${effect.target} goes on, and was not cut`;
    }
    for (const id in state.pending) {
      if ((state.pending[id as EffectId]?.isCut === true) !== cut.has(id)) return `${id} is not as cut as the wishes say`;
    }
    return undefined;
  },

  'what is cut stays cut no longer than till the caller is done': ({ event, result: { state } }: Step) => {
    if (!dones.has(event.type)) return undefined;
    if (state.status !== 'running') return undefined;
    for (const id in state.pending) if (state.pending[id as EffectId]?.isCut === true) return `${id} is still cut`;
    return undefined;
  },

  'only what is heard is cut, or held': ({ result: { state } }: Step) => {
    for (const id in state.pending) {
      const { type, interruption, isCut } = state.pending[id as EffectId] ?? {};
      const isVoiced = type === 'speak' || type === 'respond';
      if (isVoiced !== (interruption !== undefined)) return `${id} is ${type}, and may be broken into: ${interruption}`;
      if (isCut === true && interruption === 'held') return `${id} is held, and cut`;
    }
    return undefined;
  },
};

const dones = new Set<CallEvent['type']>(['caller.spoke', 'caller.keyed', 'caller.backchannelled', 'caller.false-alarm']);

function isDoneByCaller({ type }: CallEvent): boolean {
  return dones.has(type) || type === 'caller.started-speaking' || type === 'caller.started-keying';
}

function isHeld({ pending }: CallState): boolean {
  for (const id in pending) if (pending[id as EffectId]?.interruption === 'held') return true;
  return false;
}
