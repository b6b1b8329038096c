import type { CallEvent, Effect, EffectId, EventOf } from '@callwright/flow-schema';
import type { CallState } from './call-state.ts';
import { endCall } from './end-call.ts';
import { findHandler } from './find-handler.ts';
import { goToHandler } from './handlers.ts';
import { cutSpeech, isHeld, noteHeard, resumeSpeech } from './interruption.ts';
import { type Moment, nodeAt } from './moment.ts';
import type { NodeEvent } from './node-definition.ts';
import { isAnswered, pendingOf, withoutPending } from './pending.ts';
import type { Program } from './program.ts';
import { react } from './react.ts';
import { createVisit, enterNode, stuck } from './visit.ts';

export interface StepResult {
  readonly state: CallState;
  readonly effects: readonly Effect[];
  /** The event answered what nobody waits for any more, and changed nothing. */
  readonly isStale?: true;
}

/** The core: what a call does about one event. Pure; nothing else decides anything. */
export function step(program: Program, before: CallState, event: CallEvent): StepResult {
  if (isStale(before, event)) return { state: before, effects: [], isStale: true };
  // Time in a call never runs backwards, whatever order things are reported in.
  const state = { ...before, atMs: Math.max(before.atMs, event.at) };
  const moment: Moment = { root: program, state, effects: [], nodes: 0 };
  happen(moment, event);
  return { state, effects: moment.effects };
}

function isStale({ status, pending }: CallState, event: CallEvent): boolean {
  if (status !== 'running') return status === 'ended' || event.type !== 'call.started';
  if (event.type === 'call.started') return true;
  return 'effect' in event && !isAnswered(pending, event.effect, event.type);
}

function happen(moment: Moment, event: CallEvent): void {
  switch (event.type) {
    case 'call.started':
      begin(moment, event);
      break;
    case 'caller.hung-up':
      endCall(moment, 'caller-hung-up');
      break;
    case 'call.ran-too-long':
      endCall(moment, 'ran-too-long');
      break;
    case 'caller.started-keying':
    case 'caller.started-speaking':
      cutSpeech(moment);
      break;
    case 'caller.backchannelled':
    case 'caller.false-alarm':
      resumeSpeech(moment);
      break;
    case 'caller.keyed':
    case 'caller.spoke':
      hear(moment, event);
      break;
    case 'caller.stayed-silent':
      moment.state.silences += 1;
      answer(moment, event.effect);
      if (!takeOver(moment, event)) tell(moment, event);
      break;
    case 'speech.stopped':
      noteHeard(moment, event.effect, event.heard);
      break;
    case 'response.stopped':
      tell(moment, event);
      break;
    default:
      answer(moment, event.effect);
      tell(moment, event);
  }
}

function begin(moment: Moment, { startedAt, timeZone, seed, caller, variables }: EventOf<'call.started'>): void {
  const { state, root } = moment;
  Object.assign(state, { status: 'running', startedAtMs: Date.parse(startedAt), timeZone, seed, variables });
  if (caller !== undefined) state.caller = caller;
  react(moment, enterNode(moment, root.start));
}

/** Words and keys end what is said, unless it is held; they are for a handler, or for the node. */
function hear(moment: Moment, event: EventOf<'caller.keyed'> | EventOf<'caller.spoke'>): void {
  const { state } = moment;
  state.silences = 0;
  if (!isHeld(state)) beHeard(moment, event);
  // A response that the node has not replaced goes on: it is the node that has its next words made.
  resumeSpeech(moment);
}

function beHeard(moment: Moment, event: EventOf<'caller.keyed'> | EventOf<'caller.spoke'>): void {
  const listening = pendingOf(moment.state.pending, 'listen');
  if (listening !== undefined) answer(moment, listening);
  if (takeOver(moment, event)) return;
  const said = pendingOf(moment.state.pending, 'speak');
  tell(moment, event);
  if (said !== undefined && moment.state.pending[said] !== undefined) finishSpeech(moment, said);
}

/** What was said when the words came is over, and a node that waits for the end of it goes on. */
function finishSpeech(moment: Moment, said: EffectId): void {
  const heard = moment.state.pending[said]?.heard ?? '';
  answer(moment, said);
  moment.effects.push({ type: 'cancel', target: said });
  tell(moment, { type: 'speech.finished', at: moment.state.atMs, effect: said, heard });
}

function takeOver(moment: Moment, event: CallEvent): boolean {
  const handler = isHeld(moment.state) ? undefined : findHandler(moment, event);
  if (handler !== undefined) react(moment, goToHandler(moment, handler));
  return handler !== undefined;
}

/** The node that the call is in decides. */
function tell(moment: Moment, event: NodeEvent): void {
  const { state } = moment;
  // Nobody is asked any more after a call's last words.
  if (state.rescue === 'last-words') {
    endCall(moment, 'stuck');
    return;
  }
  const node = nodeAt(moment, state.node);
  react(moment, node === undefined ? stuck : node.definition.on(event, state.memory, createVisit(moment, node)));
}

function answer({ state }: Moment, effect: EffectId): void {
  state.pending = withoutPending(state.pending, effect);
}
