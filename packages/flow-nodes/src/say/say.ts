import { defineNode } from '../define-node.ts';
import { type SayConfig, sayConfigSchema } from './schema.ts';

/** Says something, and goes on when it is said or when the caller has broken in. */
export const say = defineNode<SayConfig>({
  type: 'say',
  version: 1,
  configSchema: sayConfigSchema,
  ports: () => ['done'],
  facts: () => ({ waits: 'nothing' }),
  prompts: ({ text }) => ({ text }),
  enter: ({ config: { interruption }, say: words }) => {
    const text = words('text');
    return text === undefined ? { end: { reason: 'stuck' } } : { effects: [{ type: 'speak', text, interruption }] };
  },
  on: () => ({ leave: 'done' }),
});
