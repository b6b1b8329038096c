import { z } from 'zod';
import { defineNode } from '../define-node.ts';

/** Back to where the call was when a handler took it away. */
export const goBack = defineNode({
  type: 'go-back',
  version: 1,
  configSchema: z.strictObject({}),
  ports: () => [],
  facts: () => ({ waits: 'nothing', ending: 'back' }),
  enter: () => ({ goBack: true }),
  on: () => ({}),
});
