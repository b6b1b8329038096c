import { z } from 'zod';
import { defineNode } from '../define-node.ts';

/** Where a call begins. */
export const start = defineNode({
  type: 'start',
  version: 1,
  configSchema: z.strictObject({}),
  ports: () => ['next'],
  facts: () => ({ waits: 'nothing' }),
  enter: () => ({ leave: 'next' }),
  on: () => ({}),
});
