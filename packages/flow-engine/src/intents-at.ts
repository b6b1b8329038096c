import type { HandlerId, HandlerIntent } from '@callwright/flow-schema';
import type { CallState } from './call-state.ts';
import { entriesOf } from './own.ts';
import type { Program } from './program.ts';
import { surroundings } from './scopes.ts';

/** What the caller's words may mean wherever the call is: what understanding is told beside the expectation. */
export function intentsAt(root: Program, state: CallState): readonly HandlerIntent[] {
  const intents = new Map<HandlerId, HandlerIntent>();
  for (const { program } of surroundings({ root, state })) {
    for (const [handler, { on }] of entriesOf(program.handlers)) {
      if (on.type === 'intent' && !intents.has(handler)) intents.set(handler, { handler, examples: on.examples });
    }
  }
  return [...intents.values()];
}
