import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import type { Place } from './movements.ts';

/** A node in words: what people call it or else its id and kind, and the part it is in. */
export function describeNode(program: Program, { part, node }: Place): string {
  const compiled = programAt(program, part).nodes[node];
  const kind = compiled === undefined ? '' : ` (${compiled.definition.type})`;
  const words = compiled?.name === undefined ? `"${node}"${kind}` : `"${compiled.name}"`;
  return part === '' ? words : `${words} of the part "${part}"`;
}
