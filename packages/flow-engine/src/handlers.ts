import type { Frame } from './call-state.ts';
import type { Found } from './find-handler.ts';
import { leaveHandlers } from './leave-handlers.ts';
import type { Moment } from './moment.ts';
import type { Reaction } from './node-definition.ts';
import { scopeOf, takeScope } from './scopes.ts';
import { comeBack, enterNode, stuck } from './visit.ts';

/** A handler takes the call over from wherever it is. */
export function goToHandler(moment: Moment, { id, to, in: { part, frame } }: Found): Reaction {
  const { state } = moment;
  const { node } = state;
  if (node === undefined) return stuck;
  const from = { type: 'handler', handler: id, part, node } as const;
  const around = frame === undefined ? undefined : state.stack[frame];
  if (frame === undefined || around?.type !== 'part') {
    state.stack = [...state.stack, from];
  } else {
    state.stack = [...state.stack, { ...from, left: { ...scopeOf(state), frame } }];
    takeScope(moment, around);
  }
  leaveHandlers(moment, to);
  return enterNode(moment, to);
}

/** Back to where the call was when the last handler of this flow took it away. */
export function goBack(moment: Moment): Reaction {
  const { state } = moment;
  const last = state.stack.at(-1);
  if (last?.type !== 'handler') return stuck;
  const { left } = last;
  state.stack = state.stack.slice(0, -1);
  if (left !== undefined) {
    // What the handler has found out stays known to the flow that it belongs to.
    state.stack = state.stack.map((frame, at): Frame => (at === left.frame ? { ...frame, ...scopeOf(state) } : frame));
    takeScope(moment, left);
  }
  return comeBack(moment, last.node);
}
