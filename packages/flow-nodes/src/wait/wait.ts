import { defineNode } from '../define-node.ts';
import { type WaitConfig, waitConfigSchema } from './schema.ts';

/** Lets time pass. What the caller says meanwhile is for nobody, and does not end it. */
export const wait = defineNode<WaitConfig>({
  type: 'wait',
  version: 1,
  configSchema: waitConfigSchema,
  ports: () => ['done'],
  facts: () => ({ waits: 'outside' }),
  enter: ({ config: { forMs, sound } }) => ({ effects: [{ type: 'wait', forMs, sound }] }),
  on: ({ type }) => (type === 'wait.finished' ? { leave: 'done' } : {}),
});
