import type { EffectId, EndReason, Interruption, NodeId, PendingEffectType, Values } from '@callwright/flow-schema';
import type { Memory } from './node-definition.ts';

export interface PendingEffect {
  readonly type: PendingEffectType;
  /** Of what is heard: whether the caller may break in, and whether that has just happened. */
  readonly interruption?: Interruption;
  readonly isCut?: boolean;
}

/** Where a call comes back to: from a flow that runs as a part, or from a handler. */
export type Frame =
  | {
      readonly type: 'part';
      readonly part: string;
      readonly node: NodeId;
      readonly variables: Values;
      readonly visits: Readonly<Record<NodeId, number>>;
    }
  | { readonly type: 'handler'; readonly node: NodeId };

/** Where a call stands. It is JSON: stored, sent, compared, and made again from the trace. */
export interface CallState {
  readonly status: 'new' | 'running' | 'ended';
  readonly atMs: number;
  readonly startedAtMs: number;
  readonly timeZone: string;
  readonly seed: number;
  readonly caller?: string;
  /** The part that the call is in; empty in the flow itself. */
  readonly part: string;
  readonly node?: NodeId;
  /** Counts the stays in nodes, from 1. */
  readonly visit: number;
  /** How often each node of this flow, or of this stay in a part, was come to. */
  readonly visits: Readonly<Record<NodeId, number>>;
  readonly memory: Memory;
  readonly variables: Values;
  readonly pending: Readonly<Record<EffectId, PendingEffect>>;
  readonly effectCount: number;
  /** The last is where the call comes back to first. */
  readonly stack: readonly Frame[];
  /** How often in a row the caller has stayed silent. */
  readonly silences: number;
  /** What helps a call that is stuck is tried once: the handler of errors, and then the fallback. */
  readonly rescue: 'none' | 'handler' | 'fallback' | 'last-words';
  readonly endReason?: EndReason;
}

export const newCall: CallState = {
  status: 'new',
  atMs: 0,
  startedAtMs: 0,
  timeZone: 'UTC',
  seed: 0,
  part: '',
  visit: 0,
  visits: {},
  memory: {},
  variables: {},
  pending: {},
  effectCount: 0,
  stack: [],
  silences: 0,
  rescue: 'none',
};
