import type { EndReason } from '@callwright/flow-schema';
import type { Line } from '../voice/line.ts';

/** How the runtime is done with a line. */
export type LineEnd =
  /** The conversation is over. */
  | { readonly type: 'ended'; readonly reason: EndReason | 'ended-by-workspace' }
  /** The call is to go on elsewhere, or does so already. */
  | { readonly type: 'moved' }
  /** There was no call: a sentence for people says why. */
  | { readonly type: 'refused'; readonly message: string };

/** The carrier's side of a call, to its end. */
export interface CallLine extends Line {
  /** Once, and last of all. What was played before is still heard where the carrier allows it. */
  end(how: LineEnd): void;
}
