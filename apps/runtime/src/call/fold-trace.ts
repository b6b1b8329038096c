import { type CallState, newCall, type Program, step } from '@callwright/flow-engine';
import {
  type CallEventType,
  canonicalJson,
  type Effect,
  type EffectId,
  type PendingEffect,
  type TraceEntry,
} from '@callwright/flow-schema';

export type Fold =
  | {
      readonly type: 'folded';
      readonly state: CallState;
      /** What is still waited for, in the order in which it was wished for. */
      readonly pending: readonly PendingEffect[];
      /** The caller had begun to speak, and what came of it was never told. */
      readonly isCallerSpeaking: boolean;
      /** How many turns the caller has had. */
      readonly turns: number;
    }
  /** The trace is not what this program does: the entry after which they part. */
  | { readonly type: 'diverged'; readonly entry: number };

/** Where a call stands, from its trace; and whether the program is still the one that it was made with. */
export function foldTrace(program: Program, entries: readonly TraceEntry[]): Fold {
  let state = newCall;
  let wished: readonly Effect[] = [];
  let found: Effect[] = [];
  let lastEvent = 0;
  const isSame = () => canonicalJson(found) === canonicalJson(wished);
  for (const [index, entry] of entries.entries()) {
    if (entry.type === 'effect') {
      found.push(entry.effect);
      continue;
    }
    if (!isSame()) return { type: 'diverged', entry: lastEvent };
    const result = step(program, state, entry.event);
    state = result.state;
    wished = result.effects;
    found = [];
    lastEvent = index;
  }
  if (!isSame()) return { type: 'diverged', entry: lastEvent };
  return { type: 'folded', state, pending: pendingIn(entries, state), ...spokenIn(entries) };
}

function pendingIn(entries: readonly TraceEntry[], { pending }: CallState): PendingEffect[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'effect' || !('id' in entry.effect)) return [];
    return isAmong(pending, entry.effect.id) ? [entry.effect] : [];
  });
}

function isAmong(pending: CallState['pending'], id: EffectId): boolean {
  return Object.hasOwn(pending, id);
}

/** Each says what came of the caller's having begun to speak. */
const answers: ReadonlySet<CallEventType> = new Set(['caller.spoke', 'caller.backchannelled', 'caller.false-alarm', 'caller.hung-up']);

function spokenIn(entries: readonly TraceEntry[]): { readonly isCallerSpeaking: boolean; readonly turns: number } {
  let isCallerSpeaking = false;
  let turns = 0;
  for (const entry of entries) {
    if (entry.type !== 'event') continue;
    if (entry.event.type === 'caller.started-speaking') isCallerSpeaking = true;
    if (answers.has(entry.event.type)) isCallerSpeaking = false;
    if (entry.event.type === 'caller.spoke') turns += 1;
  }
  return { isCallerSpeaking, turns };
}
