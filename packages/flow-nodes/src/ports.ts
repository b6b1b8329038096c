import type { Problem } from '@callwright/flow-engine';
import { TOO_OFTEN } from '@callwright/flow-schema';

export interface NamedPort {
  readonly port: string;
  /** Where the name stands. */
  readonly field: string;
}

/** What is wrong with ports that people have named: two of one name, or one that means something else already. */
export function checkPortNames(named: readonly NamedPort[], fixed: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ port, field }): Problem[] => {
    const isSecond = seen.has(port);
    seen.add(port);
    if (isSecond) return [{ field, message: `"${port}" is there twice. Give one of them another name, or remove it.` }];
    if (fixed.includes(port) || port === TOO_OFTEN)
      return [{ field, message: `"${port}" is the name of another way out of this node. Choose another name.` }];
    return [];
  });
}

/** Each port once, in order: a document may name one twice, which is told elsewhere. */
export function distinct(ports: readonly string[]): readonly string[] {
  return [...new Set(ports)];
}
