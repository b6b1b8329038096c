import type { Reaction, Visit } from '@callwright/flow-engine';
import type { Value } from '@callwright/flow-schema';
import { defineNode } from '../define-node.ts';
import { own } from '../own.ts';
import { schemaOf } from '../values/schema-of.ts';
import { checkSet, fieldOf, setExpressions } from './rules.ts';
import { type SetConfig, setConfigSchema } from './schema.ts';

/** Gives variables new values. */
export const set = defineNode<SetConfig>({
  type: 'set',
  version: 1,
  configSchema: setConfigSchema,
  ports: () => ['done', 'failed'],
  facts: () => ({ waits: 'nothing', failurePorts: ['failed'] }),
  expressions: setExpressions,
  writes: ({ assignments }, port) => (port === 'done' ? assignments.map(({ variable }) => variable) : []),
  assigns: ({ assignments }) => assignments.map(({ variable }, index) => ({ variable, from: { field: fieldOf(index) } })),
  check: checkSet,
  enter: assign,
  on: () => ({}),
});

/** All or none: a variable is never half of what it should be. */
function assign({ config, types, evaluate }: Visit<SetConfig>): Reaction {
  const values: Record<string, Value> = {};
  for (const [index, { variable }] of config.assignments.entries()) {
    const spec = own(types, variable);
    // An expression is typed more widely than what a variable may hold: any text for a date, any number for a duration.
    const parsed = spec === undefined ? undefined : schemaOf(spec).safeParse(evaluate(fieldOf(index)));
    if (parsed?.success !== true) return { leave: 'failed' };
    values[variable] = parsed.data;
  }
  return { set: values, leave: 'done' };
}
