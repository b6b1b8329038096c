import type { Problem } from '@callwright/flow-engine';
import { defineNode } from '../define-node.ts';
import { checkPortNames, distinct } from '../ports.ts';
import { type SplitConfig, splitConfigSchema } from './schema.ts';

/** Sends so many calls of a hundred each way, by chance. */
export const split = defineNode<SplitConfig>({
  type: 'split',
  version: 1,
  configSchema: splitConfigSchema,
  ports: ({ ways }) => distinct(ways.map(({ port }) => port)),
  facts: () => ({ waits: 'nothing' }),
  check: checkSplit,
  enter: ({ config: { ways, by }, chance }) => ({ leave: wayAt(ways, chance(by === 'caller' ? 'stable' : 'call')) }),
  on: () => ({}),
});

function checkSplit({ ways }: SplitConfig): Problem[] {
  const names = checkPortNames(
    ways.map(({ port }, index) => ({ port, field: `ways.${index}.port` })),
    [],
  );
  const sum = ways.reduce((total, { percent }) => total + percent, 0);
  return sum === 100 ? names : [...names, { field: 'ways', message: `The ways add up to ${sum} of a hundred calls. Make it 100.` }];
}

/** The ways lie side by side from 0 to 100: the one that chance falls on. */
export function wayAt(ways: SplitConfig['ways'], chance: number): string {
  let end = 0;
  for (const { port, percent } of ways) {
    end += percent;
    if (chance * 100 < end) return port;
  }
  // Only a chance of exactly 1 comes here: it belongs to the last way that any call takes.
  return ways.findLast(({ percent }) => percent > 0)?.port ?? '';
}
