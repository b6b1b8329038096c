import type { HandlerId, HandlerIntent, UnderstandContext } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';

/** What words are understood with at this point of a call. */
export function understandContext(program: Program, state: CallState): UnderstandContext {
  const { startedAtMs, atMs, timeZone } = state;
  const handlers = intentsIn(program, state);
  return { now: new Date(startedAtMs + atMs).toISOString(), timeZone, ...(handlers.length > 0 && { handlers }) };
}

/** What callers may want beside what was asked: handlers of the part come before those of the flow itself. */
function intentsIn(program: Program, { part }: CallState): readonly HandlerIntent[] {
  const handlers = { ...program.handlers, ...programAt(program, part).handlers };
  return Object.entries(handlers).flatMap(([id, { on }]) =>
    // `Object.entries` forgets what the keys are; they are the record's own.
    on.type === 'intent' ? [{ handler: id as HandlerId, examples: on.examples }] : [],
  );
}
