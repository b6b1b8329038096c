import type { Diagnostic, Hop } from '@callwright/flow-schema';

/** A finding of a rule about one flow. In a part, the way into that part is put before its path. */
export interface Finding extends Omit<Diagnostic, 'path'> {
  readonly path?: Hop[];
  /** Another way into the part than the shortest. */
  readonly wayIn?: readonly Hop[];
}
