import { defineNode } from '../define-node.ts';
import { type PressKeysConfig, pressKeysConfigSchema } from './schema.ts';

/** Presses keys for the other side, such as the menu of another telephone system. */
export const pressKeys = defineNode<PressKeysConfig>({
  type: 'press-keys',
  version: 1,
  configSchema: pressKeysConfigSchema,
  ports: () => ['pressed', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  enter: ({ config: { keys } }) => ({ effects: [{ type: 'press-keys', keys }] }),
  on: ({ type }) => {
    if (type === 'keys.pressed') return { leave: 'pressed' };
    return type === 'keys.failed' ? { leave: 'failed' } : {};
  },
});
