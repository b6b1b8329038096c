import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import type { Place } from './movements.ts';

/** A node in words: its id, its kind, and the part it is in. */
export function describeNode(program: Program, { part, node }: Place): string {
  const kind = programAt(program, part).nodes[node]?.definition.type;
  const name = kind === undefined ? `"${node}"` : `"${node}" (${kind})`;
  return part === '' ? name : `${name} of the part "${part}"`;
}
