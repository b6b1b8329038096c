import type { EffectId, EndReason, Interruption, NodeId, PendingEffectType, Values } from '@callwright/flow-schema';
import type { Memory } from './node-definition.ts';

export interface PendingEffect {
  readonly type: PendingEffectType;
  /** Of a `speak`: whether the caller may break in, and whether that has just happened. */
  readonly interruption?: Interruption;
  readonly isCut?: boolean;
}

/** Where a call stands. It is JSON: stored, sent, compared, and made again from the trace. */
export interface CallState {
  readonly status: 'new' | 'running' | 'ended';
  readonly atMs: number;
  readonly node?: NodeId;
  /** Counts the stays in nodes, from 1. */
  readonly visit: number;
  readonly memory: Memory;
  readonly variables: Values;
  readonly pending: Readonly<Record<EffectId, PendingEffect>>;
  readonly effectCount: number;
  readonly endReason?: EndReason;
}

export const newCall: CallState = { status: 'new', atMs: 0, visit: 0, memory: {}, variables: {}, pending: {}, effectCount: 0 };
