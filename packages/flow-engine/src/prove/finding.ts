import type { Diagnostic, Hop } from '@callwright/flow-schema';

/** Of each kind, more than these are not told at once: paths are long, and the nearest come first. */
export const mostFindings = 200;

/** A finding of a rule about one flow. In a part, the way into that part is put before its path. */
export interface Finding extends Omit<Diagnostic, 'path'> {
  readonly path?: Hop[];
  /** Another way into the part than the shortest. */
  readonly wayIn?: readonly Hop[];
}
