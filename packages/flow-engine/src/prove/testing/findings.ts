import type { Diagnostic } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import { prove } from '../prove.ts';

/** What one rule, by the codes of its findings, has to say about a program: `CODE node.port path`. */
export function findings(program: Program, ...codes: readonly string[]): string[] {
  return prove(program)
    .filter(({ code }) => codes.includes(code))
    .map(inShort);
}

/** A finding in a line: its code, and the way there; handlers, variables and parts where there are any. */
export function inShort({ code, place, path }: Diagnostic): string {
  const about = place.variable ?? place.handler?.slice(3);
  const where = path === undefined ? (place.node?.slice(3) ?? '') : wayInShort(path);
  return [code, about, where].filter((part) => part !== undefined && part !== '').join(' ');
}

/** `start:next menu` and so on; what is in a part stands behind its name. */
export function wayInShort(path: NonNullable<Diagnostic['path']>): string {
  return path
    .map(({ part, node, port }) => `${part === undefined ? '' : `${part}/`}${node.slice(3)}${port === undefined ? '' : `:${port}`}`)
    .join(' ');
}
