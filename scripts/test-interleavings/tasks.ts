import type { Held } from '@callwright/flow-engine/testing/hold-schedules';
import type { Walk } from '@callwright/flow-engine/testing/walk';

/** What one thread is given to do, and what it has found. Flows are named: a program cannot be sent. */
export type Task =
  | { readonly type: 'hold'; readonly flow: string; readonly from: number; readonly count: number }
  | { readonly type: 'walk'; readonly flow: string; readonly depth: number };

export type Done =
  | { readonly type: 'held'; readonly flow: string; readonly held: Held }
  | { readonly type: 'walked'; readonly flow: string; readonly walk: Walk; readonly failure?: string };
