import { answersTo, type CallEventType, type Effect, type EffectId, type PendingEffectType } from '@callwright/flow-schema';
import type { CallState, PendingEffect } from './call-state.ts';
import type { Moment } from './moment.ts';
import type { EffectRequest } from './node-definition.ts';
import { keysOf, own } from './own.ts';

type Pending = CallState['pending'];

const none: Pending = {};

/** Numbers what a node wishes for. A second wish of one kind takes the place of the first. */
export function wish(moment: Moment, request: EffectRequest): void {
  if (request.type === 'set-recording' || request.type === 'note-outcome') {
    moment.effects.push(request);
    return;
  }
  cancelPending(moment, request.type);
  const { state } = moment;
  state.effectCount += 1;
  const id = `fx_${state.effectCount}` as EffectId;
  const isVoiced = request.type === 'speak' || request.type === 'respond';
  const entry: PendingEffect = isVoiced ? { type: request.type, interruption: request.interruption } : { type: request.type };
  state.pending = { ...state.pending, [id]: entry };
  // Spreading a union forgets that its members stay whole; id and visit are what every member lacks.
  moment.effects.push({ ...request, id, visit: state.visit } as Effect);
}

/** Nobody waits any more for what is pending: all of it, or all of one kind. */
export function cancelPending(moment: Moment, type?: PendingEffectType): void {
  const { state, effects } = moment;
  for (const id of keysOf(state.pending)) {
    if (type !== undefined && state.pending[id]?.type !== type) continue;
    effects.push({ type: 'cancel', target: id });
    state.pending = withoutPending(state.pending, id);
  }
}

export function withoutPending(pending: Pending, answered: EffectId): Pending {
  const rest: Record<EffectId, PendingEffect> = {};
  let isEmpty = true;
  for (const id of keysOf(pending)) {
    const entry = pending[id];
    if (id === answered || entry === undefined) continue;
    rest[id] = entry;
    isEmpty = false;
  }
  return isEmpty ? none : rest;
}

/** The one pending effect of a kind. */
export function pendingOf(pending: Pending, type: PendingEffectType): EffectId | undefined {
  for (const id of keysOf(pending)) if (pending[id]?.type === type) return id;
  return undefined;
}

/** Whether the effect is still waited for, and this kind of event is one that may speak of it. */
export function isAnswered(pending: Pending, effect: EffectId, type: CallEventType): boolean {
  const entry = own(pending, effect);
  if (entry === undefined) return false;
  if (type === 'speech.stopped') return entry.type === 'speak';
  if (type === 'response.stopped') return entry.type === 'respond';
  const answers: readonly CallEventType[] = answersTo[entry.type];
  return answers.includes(type);
}
