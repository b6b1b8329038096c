import type { EffectId, EndReason, HandlerId, Interruption, NodeId, PendingEffectType, Values } from '@callwright/flow-schema';
import type { Memory } from './node-definition.ts';

export interface PendingEffect {
  readonly type: PendingEffectType;
  /** Of what is heard: whether the caller may break in, and whether that has just happened. */
  readonly interruption?: Interruption;
  readonly isCut?: boolean;
  /** What was heard of it before it was cut. */
  readonly heard?: string;
}

/** What each stay in a flow has of its own: the flow itself, or one of its parts. */
export interface Scope {
  /** The part that the call is in; empty in the flow itself. */
  readonly part: string;
  /** How often each node of this flow, or of this stay in a part, was come to. */
  readonly visits: Readonly<Record<NodeId, number>>;
  readonly variables: Values;
}

/** Where a call comes back to: from a flow that runs as a part, or from a handler. */
export type Frame =
  | ({ readonly type: 'part'; readonly node: NodeId } & Scope)
  | {
      readonly type: 'handler';
      readonly handler: HandlerId;
      /** The flow that the handler belongs to. */
      readonly part: string;
      readonly node: NodeId;
      /** When it belongs to a flow around the part that the call was in: what that part keeps, and the frame that kept the handler's flow. */
      readonly left?: Scope & { readonly frame: number };
    };

/** Where a call stands. It is JSON: stored, sent, compared, and made again from the trace. */
export interface CallState extends Scope {
  readonly status: 'new' | 'running' | 'ended';
  readonly atMs: number;
  readonly startedAtMs: number;
  readonly timeZone: string;
  readonly seed: number;
  readonly caller?: string;
  readonly node?: NodeId;
  /** Counts the stays in nodes, from 1. */
  readonly visit: number;
  readonly memory: Memory;
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
