import type { Effect, NodeId } from '@callwright/flow-schema';
import type { CallState } from './call-state.ts';
import type { CompiledNode } from './node-definition.ts';
import { own } from './own.ts';
import type { Program } from './program.ts';

/** A step under way: a state that nobody has seen yet, changed in place until the step is over, and the effects wished for so far. */
export interface Moment {
  /** The flow itself, whatever part of it the call is in. */
  readonly root: Program;
  readonly state: { -readonly [Key in keyof CallState]: CallState[Key] };
  readonly effects: Effect[];
  /** How many nodes were come to since the call last waited for something. */
  nodes: number;
}

/** The flow itself, or one of its parts. */
export function programOf(root: Program, part: string): Program | undefined {
  return part === '' ? root : own(root.parts, part);
}

/** A node of the flow that the call is in. */
export function nodeAt({ root, state }: Moment, id: NodeId | undefined): CompiledNode | undefined {
  const program = programOf(root, state.part);
  return program === undefined || id === undefined ? undefined : own(program.nodes, id);
}
