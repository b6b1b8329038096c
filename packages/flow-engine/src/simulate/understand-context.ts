import type { UnderstandContext } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import { intentsAt } from '../intents-at.ts';
import type { Program } from '../program.ts';

/** What words are understood with at this point of a call. */
export function understandContext(program: Program, state: CallState): UnderstandContext {
  const { startedAtMs, atMs, timeZone } = state;
  const handlers = intentsAt(program, state);
  return { now: new Date(startedAtMs + atMs).toISOString(), timeZone, ...(handlers.length > 0 && { handlers }) };
}
