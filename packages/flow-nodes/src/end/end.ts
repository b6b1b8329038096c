import { z } from 'zod';
import { defineNode } from '../define-node.ts';

const endConfigSchema = z.strictObject({
  /** The last words; without them the call just ends. */
  text: z.string().max(2_000).exactOptional(),
});

/** Says goodbye and ends the call. */
export const end = defineNode<z.infer<typeof endConfigSchema>>({
  type: 'end',
  version: 1,
  configSchema: endConfigSchema,
  ports: () => [],
  facts: () => ({ waits: 'nothing', ending: 'hang-up' }),
  prompts: ({ text }) => (text === undefined ? {} : { text }),
  enter: ({ config, say }) => {
    const text = config.text === undefined ? undefined : say('text');
    // A goodbye is not broken off: nobody waits for an answer to it any more.
    return text === undefined ? { end: { reason: 'flow-ended' } } : { effects: [{ type: 'speak', text, interruption: 'held' }] };
  },
  on: () => ({ end: { reason: 'flow-ended' } }),
});
