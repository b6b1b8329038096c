import { answersTo, type CallEvent, type EffectId } from '@callwright/flow-schema';
import type { CallState } from './call-state.ts';
import type { NodeEvent } from './node-definition.ts';
import type { Program } from './program.ts';
import { begin, createVisit, endCall, react, type Turnover } from './visit.ts';

export interface StepResult extends Turnover {
  /** The event answered what nobody waits for any more, and changed nothing. */
  readonly isStale?: true;
}

/** The core: what a call does about one event. Pure; nothing else decides anything. */
export function step(program: Program, before: CallState, event: CallEvent): StepResult {
  if (before.status === 'ended') return { state: before, effects: [], isStale: true };
  // Time in a call never runs backwards, whatever order things are reported in.
  const state = { ...before, atMs: Math.max(before.atMs, event.at) };
  if (state.status === 'new') {
    if (event.type !== 'call.started') return { state: before, effects: [], isStale: true };
    const { startedAt, timeZone, seed, variables } = event;
    return begin(program, { ...state, status: 'running', startedAtMs: Date.parse(startedAt), timeZone, seed, variables });
  }
  switch (event.type) {
    case 'call.started':
      return { state: before, effects: [], isStale: true };
    case 'caller.hung-up':
      return endCall({ state, effects: [] }, 'caller-hung-up');
    case 'call.ran-too-long':
      return endCall({ state, effects: [] }, 'ran-too-long');
    case 'caller.started-keying':
    case 'caller.started-speaking':
      return cutSpeech(state);
    case 'caller.backchannelled':
    case 'caller.false-alarm':
      return resumeSpeech(state);
    case 'caller.keyed':
    case 'caller.spoke':
      return hasHeldSpeech(state) ? { state, effects: [] } : toNode(program, withoutListening(state), event);
    case 'speech.stopped':
      return isPending(state, event.effect, event.type) ? { state, effects: [] } : { state: before, effects: [], isStale: true };
    default:
      if (!isPending(state, event.effect, event.type)) return { state: before, effects: [], isStale: true };
      return toNode(program, without(state, event.effect), event);
  }
}

function toNode(program: Program, state: CallState, event: NodeEvent): StepResult {
  const node = state.node === undefined ? undefined : program.nodes[state.node];
  if (node === undefined) return endCall({ state, effects: [] }, 'stuck');
  return react(program, { state, effects: [] }, node.definition.on(event, state.memory, createVisit(program, node, state)));
}

/** The caller breaks in where the node allows it: at once, before it is known what is being said. */
function cutSpeech(state: CallState): StepResult {
  const cut = speeches(state).filter((id) => state.pending[id]?.interruption === 'allowed' && state.pending[id]?.isCut !== true);
  return { state: mark(state, cut, true), effects: cut.map((target) => ({ type: 'stop-speaking', target })) };
}

function resumeSpeech(state: CallState): StepResult {
  const resumed = speeches(state).filter((id) => state.pending[id]?.isCut === true);
  return { state: mark(state, resumed, false), effects: resumed.map((target) => ({ type: 'resume-speaking', target })) };
}

function mark(state: CallState, ids: readonly EffectId[], isCut: boolean): CallState {
  const marked = ids.flatMap((id) => {
    const entry = state.pending[id];
    return entry === undefined ? [] : [[id, { ...entry, isCut }] as const];
  });
  return { ...state, pending: { ...state.pending, ...Object.fromEntries(marked) } };
}

function speeches({ pending }: CallState): EffectId[] {
  return (Object.keys(pending) as EffectId[]).filter((id) => pending[id]?.type === 'speak');
}

function hasHeldSpeech(state: CallState): boolean {
  return speeches(state).some((id) => state.pending[id]?.interruption === 'held');
}

function withoutListening(state: CallState): CallState {
  const pending = Object.fromEntries(Object.entries(state.pending).filter(([, { type }]) => type !== 'listen'));
  return { ...state, pending };
}

function without(state: CallState, effect: EffectId): CallState {
  const { [effect]: _answered, ...pending } = state.pending;
  return { ...state, pending };
}

/** Whether the effect is still waited for, and this kind of event is one that may speak of it. */
function isPending({ pending }: CallState, effect: EffectId, type: CallEvent['type']): boolean {
  const entry = Object.hasOwn(pending, effect) ? pending[effect] : undefined;
  if (entry === undefined) return false;
  if (type === 'speech.stopped') return entry.type === 'speak';
  const answers: readonly CallEvent['type'][] = answersTo[entry.type];
  return answers.includes(type);
}
