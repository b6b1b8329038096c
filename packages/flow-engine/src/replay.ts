import { type CallEvent, canonicalJson, contentHash, type Effect, type Trace } from '@callwright/flow-schema';
import { explainDivergence } from './follow/explain-divergence.ts';
import { type FollowedStep, follow } from './follow/follow.ts';
import type { Program } from './program.ts';

export type Replay =
  | {
      readonly type: 'identical';
      readonly effects: number;
      /** Of all effects, in order: whoever has the same hash has wished for the same. */
      readonly hash: string;
    }
  | Divergence;

/** Where the two part: the event after which they do, what was wished for then, and what would be now. */
export interface Divergence {
  readonly type: 'diverged';
  readonly entry: number;
  readonly event: CallEvent;
  readonly then: readonly Effect[];
  readonly now: readonly Effect[];
  /** What happened, what came of it then, and what would now: sentences for people. */
  readonly explanation: readonly string[];
}

/** Runs a call again from its trace. The same program wishes for the same; another one does up to where it parts. With the original, it is also told where the call went then. */
export function replay(program: Program, trace: Trace, original?: Program): Replay {
  const effects: Effect[] = [];
  for (const now of follow(program, trace)) {
    if (canonicalJson(now.traced) !== canonicalJson(now.effects)) return divergence(now, program, trace, original);
    effects.push(...now.traced);
  }
  return { type: 'identical', effects: effects.length, hash: contentHash(effects) };
}

function divergence(now: FollowedStep, program: Program, trace: Trace, original: Program | undefined): Divergence {
  const before = original === undefined ? undefined : stepAt(original, trace, now.entry);
  const { entry, event, traced: then, effects } = now;
  const explanation = explainDivergence({ program, now, ...(original !== undefined && before !== undefined && { original, before }) });
  return { type: 'diverged', entry, event, then, now: effects, explanation };
}

function stepAt(program: Program, trace: Trace, entry: number): FollowedStep | undefined {
  for (const one of follow(program, trace)) if (one.entry === entry) return one;
  return undefined;
}
