import type { NodeId } from '@callwright/flow-schema';
import { endCall } from './end-call.ts';
import { findHandler } from './find-handler.ts';
import { goToHandler } from './handlers.ts';
import type { Moment } from './moment.ts';
import type { Reaction } from './node-definition.ts';
import { wish } from './pending.ts';
import { surroundings, takeScope } from './scopes.ts';
import { beginVisit, enterNode } from './visit.ts';

/** A call that is stuck tries, each at most once: the handler of errors, the flow's fallback, and its last words. Undefined when no node is entered. */
export function rescue(moment: Moment): Reaction | undefined {
  const { state } = moment;
  // What helps is tried so few times in a call that it may go as far as any other.
  moment.nodes = 0;
  const handler = state.rescue === 'none' ? findHandler(moment, { type: 'error' }) : undefined;
  if (handler !== undefined) {
    state.rescue = 'handler';
    return goToHandler(moment, handler);
  }
  const fallback = state.rescue === 'none' || state.rescue === 'handler' ? takeFallback(moment) : undefined;
  if (fallback !== undefined) {
    state.rescue = 'fallback';
    return enterNode(moment, fallback);
  }
  if (state.node === undefined) endCall(moment, 'stuck');
  else sayLastWords(moment, state.node);
  return undefined;
}

/** From a fallback nothing comes back: parts that have none are left for good. */
function takeFallback(moment: Moment): NodeId | undefined {
  const { state } = moment;
  for (const { program, frame } of surroundings(moment)) {
    const { node } = program.settings.fallback;
    if (node === undefined) continue;
    const around = frame === undefined ? undefined : state.stack[frame];
    if (around?.type === 'part') {
      takeScope(moment, around);
      state.stack = state.stack.slice(0, frame);
    }
    return node;
  }
  return undefined;
}

function sayLastWords(moment: Moment, node: NodeId): void {
  moment.state.rescue = 'last-words';
  beginVisit(moment, node);
  wish(moment, { type: 'speak', text: moment.root.settings.fallback.words, interruption: 'held' });
}
