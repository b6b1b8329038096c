import type { CallEvent, HandlerId, NodeId } from '@callwright/flow-schema';
import type { CallState } from './call-state.ts';
import type { Moment } from './moment.ts';
import { entriesOf, own } from './own.ts';
import type { Program } from './program.ts';
import { maxFrames, type Surrounding, surroundings } from './scopes.ts';

/** A handler that takes the call over, and the flow that it belongs to. */
export interface Found {
  readonly id: HandlerId;
  readonly to: NodeId;
  readonly in: Surrounding;
}

type Cause = CallEvent | { readonly type: 'error' };

/** The handler of an event, if there is one that may take over now: that of the part comes before those of the flows around it. */
export function findHandler(moment: Moment, event: Cause): Found | undefined {
  const { state } = moment;
  if (state.stack.length >= maxFrames || !mayBeHandled(event)) return undefined;
  for (const scope of surroundings(moment)) {
    const id = idOf(scope.program, state, event);
    const to = id === undefined ? undefined : own(scope.program.handlers, id)?.to;
    if (id !== undefined && to !== undefined && !isIn(state, scope.part, id)) return { id, to, in: scope };
  }
  return undefined;
}

function mayBeHandled(event: Cause): boolean {
  return event.type !== 'caller.keyed' || event.understood.type === 'nothing';
}

function idOf(program: Program, state: CallState, event: Cause): HandlerId | undefined {
  if (event.type === 'caller.spoke') {
    const handler = event.handler === undefined ? undefined : own(program.handlers, event.handler);
    return handler?.on.type === 'intent' ? event.handler : undefined;
  }
  return entriesOf(program.handlers).find(([, { on }]) => {
    if (on.type === 'keypad') return event.type === 'caller.keyed' && event.keys === on.keys;
    if (on.type === 'silence') return event.type === 'caller.stayed-silent' && state.silences === on.times;
    return on.type === 'error' && event.type === 'error';
  })?.[0];
}

/** In a handler, the call is not taken to the same one again. */
function isIn({ stack }: CallState, part: string, handler: HandlerId): boolean {
  return stack.some((frame) => frame.type === 'handler' && frame.handler === handler && frame.part === part);
}
