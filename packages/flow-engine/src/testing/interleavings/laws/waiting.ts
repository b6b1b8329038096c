import { answersTo, type CallEvent, type EffectId } from '@callwright/flow-schema';
import type { CallState } from '../../../call-state.ts';
import type { Step } from './law.ts';

export const waiting = {
  'an answer to what nobody waits for changes nothing, and everything else is heard': ({ before, event, result }: Step) => {
    const isStale = isForNobody(before, event);
    if (isStale !== (result.isStale === true)) return isStale ? 'it was taken for an answer' : 'it was taken for stale';
    if (!isStale || (result.state === before && result.effects.length === 0)) return undefined;
    return 'something came of it';
  },

  'an answer that is waited for ends the wait': ({ before, event, result }: Step) => {
    if (before.status !== 'running' || !('effect' in event)) return undefined;
    const isOver = !event.type.endsWith('.stopped') && !isForNobody(before, event);
    return isOver && Object.hasOwn(result.state.pending, event.effect) ? `${event.effect} is still waited for` : undefined;
  },

  'what nobody waits for any more is cancelled once, and nothing else is': ({ before, event, result: { state, effects } }: Step) => {
    const open = new Set<string>(Object.keys(before.pending));
    const answered = answeredBy(before, event);
    for (const effect of effects) {
      if ('id' in effect) open.add(effect.id);
      else if (effect.type === 'cancel' && !open.delete(effect.target)) return `${effect.target} is cancelled, and was not waited for`;
      else if (effect.type === 'cancel' && effect.target === answered) return `${effect.target} is cancelled, and was answered`;
    }
    if (answered !== undefined) open.delete(answered);
    for (const id of open) if (!Object.hasOwn(state.pending, id)) return `${id} is forgotten: it was neither answered nor cancelled`;
    for (const id in state.pending) if (!open.has(id)) return `${id} is waited for, and was not wished for or is over`;
    return undefined;
  },

  'what is pending was wished for in this visit: that of a visit that is over was cancelled': ({
    before,
    result: { state, effects },
  }: Step) => {
    if (state.visit !== before.visit) {
      for (const id in before.pending) if (Object.hasOwn(state.pending, id)) return `${id} outlived its visit`;
    }
    for (const effect of effects) {
      if ('id' in effect && effect.visit !== state.visit && Object.hasOwn(state.pending, effect.id))
        return `${effect.id} is of another visit`;
    }
    return undefined;
  },

  'two of a kind are never pending at once': ({ result: { state } }: Step) => {
    const kinds = new Set<string>();
    for (const id in state.pending) {
      const type = state.pending[id as EffectId]?.type ?? '';
      if (kinds.has(type)) return `there are two of ${type}`;
      kinds.add(type);
    }
    return undefined;
  },

  'every wish has an id of its own, counted on': ({ before, result: { state, effects } }: Step) => {
    let count = before.effectCount;
    for (const effect of effects) {
      if (!('id' in effect)) continue;
      count += 1;
      if (effect.id !== `fx_${count}`) return `${effect.id} comes after fx_${count - 1}`;
    }
    return count === state.effectCount ? undefined : `${state.effectCount} wishes are counted, and there were ${count}`;
  },
};

function isForNobody({ status, pending }: CallState, event: CallEvent): boolean {
  if (status === 'new') return event.type !== 'call.started';
  if (status === 'ended' || event.type === 'call.started') return true;
  if (!('effect' in event)) return false;
  const type = Object.hasOwn(pending, event.effect) ? pending[event.effect]?.type : undefined;
  if (type === undefined) return true;
  const answers: readonly string[] = answersTo[type];
  const isStop = (event.type === 'speech.stopped' && type === 'speak') || (event.type === 'response.stopped' && type === 'respond');
  return !isStop && !answers.includes(event.type);
}

/** The effect that is over because of this event: the one it names, or what is listened for. */
function answeredBy(before: CallState, event: CallEvent): string | undefined {
  if (before.status !== 'running' || isForNobody(before, event)) return undefined;
  if ('effect' in event) return event.type === 'speech.stopped' || event.type === 'response.stopped' ? undefined : event.effect;
  if (event.type !== 'caller.spoke' && event.type !== 'caller.keyed') return undefined;
  let listening: string | undefined;
  for (const id in before.pending) {
    const entry = before.pending[id as EffectId];
    if (entry?.interruption === 'held') return undefined;
    if (entry?.type === 'listen') listening = id;
  }
  return listening;
}
