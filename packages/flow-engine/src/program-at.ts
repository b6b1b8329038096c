import type { CallState } from './call-state.ts';
import type { Program } from './program.ts';

/** The flow that a call is in: the program itself, or one of its parts. */
export function programAt(program: Program, part: CallState['part']): Program {
  return (Object.hasOwn(program.parts, part) ? program.parts[part] : undefined) ?? program;
}
