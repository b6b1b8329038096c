import { canonicalJson, type Effect, type Trace } from '@callwright/flow-schema';
import { newCall } from './call-state.ts';
import type { Program } from './program.ts';
import { step } from './step.ts';

export type Replay =
  | { readonly type: 'identical'; readonly effects: number }
  /** Where the two part: the event after which they do, what was wished for then, and what would be now. */
  | { readonly type: 'diverged'; readonly entry: number; readonly then: readonly Effect[]; readonly now: readonly Effect[] };

/** Runs a call again from its trace. The same program wishes for the same; another one does up to where it parts. */
export function replay(program: Program, trace: Trace): Replay {
  let state = newCall;
  let effects = 0;
  for (const [index, entry] of trace.entries.entries()) {
    if (entry.type !== 'event') continue;
    const result = step(program, state, entry.event);
    const then = effectsAfter(trace, index);
    if (canonicalJson(then) !== canonicalJson(result.effects)) return { type: 'diverged', entry: index, then, now: result.effects };
    state = result.state;
    effects += then.length;
  }
  return { type: 'identical', effects };
}

function effectsAfter({ entries }: Trace, event: number): Effect[] {
  const effects: Effect[] = [];
  for (const entry of entries.slice(event + 1)) {
    if (entry.type === 'event') break;
    effects.push(entry.effect);
  }
  return effects;
}
