import type { Frame, Scope } from './call-state.ts';
import { type Moment, programOf } from './moment.ts';
import type { Program } from './program.ts';

/** A call cannot be taken deeper than this into parts and handlers. */
export const maxFrames = 8;

export interface Surrounding {
  readonly part: string;
  readonly program: Program;
  /** The frame that keeps its scope; none for the flow that the call is in. */
  readonly frame: number | undefined;
}

/** The flow that the call is in, and those around it, the nearest first. */
export function surroundings({ root, state }: Pick<Moment, 'root' | 'state'>): readonly Surrounding[] {
  const found: Surrounding[] = [];
  let { part } = state;
  let frame: number | undefined;
  let below = state.stack.length;
  for (;;) {
    const program = programOf(root, part);
    if (program !== undefined) found.push({ part, program, frame });
    frame = returnFrame(state.stack, below);
    const around = frame === undefined ? undefined : state.stack[frame];
    if (frame === undefined || around === undefined) return found;
    ({ part } = around);
    below = frame;
  }
}

/** The frame that a flow returns to: a handler of a flow around the part has left what lies between. */
export function returnFrame(stack: readonly Frame[], below: number = stack.length): number | undefined {
  for (let at = below - 1; at >= 0; at -= 1) {
    const frame = stack[at];
    if (frame?.type === 'part') return at;
    if (frame?.left !== undefined) at = frame.left.frame;
  }
  return undefined;
}

export function scopeOf({ part, visits, variables }: Scope): Scope {
  return { part, visits, variables };
}

export function takeScope({ state }: Moment, { part, visits, variables }: Scope): void {
  state.part = part;
  state.visits = visits;
  state.variables = variables;
}
