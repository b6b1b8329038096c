import type { WantedExpression } from '@callwright/flow-engine';
import { defineNode } from '../define-node.ts';
import { checkPortNames, distinct } from '../ports.ts';
import { type BranchConfig, branchConfigSchema } from './schema.ts';

const otherwise = 'otherwise';

/** Goes on by the first condition that holds. */
export const branch = defineNode<BranchConfig>({
  type: 'branch',
  version: 1,
  configSchema: branchConfigSchema,
  ports: ({ branches }) => distinct([...branches.map(({ port }) => port), otherwise]),
  facts: () => ({ waits: 'nothing' }),
  expressions: ({ branches }) =>
    Object.fromEntries(
      branches.map(({ when }, index): [string, WantedExpression] => [fieldOf(index), { source: when, wants: { type: 'yes-no' } }]),
    ),
  guardsOf: ({ branches }, port) => {
    const index = branches.findIndex((one) => one.port === port);
    return index < 0 ? undefined : fieldOf(index);
  },
  check: ({ branches }) =>
    checkPortNames(
      branches.map(({ port }, index) => ({ port, field: `branches.${index}.port` })),
      [otherwise],
    ),
  // A condition that cannot be evaluated does not hold.
  enter: ({ config: { branches }, evaluate }) => ({
    leave: branches.find((_, index) => evaluate(fieldOf(index)) === true)?.port ?? otherwise,
  }),
  on: () => ({}),
});

function fieldOf(index: number): string {
  return `branches.${index}.when`;
}
