import { defineNode } from '../define-node.ts';
import { enterSay, onSayEvent } from './behavior.ts';
import { type SayConfig, sayConfigSchema } from './schema.ts';

/** Says something, and goes on when it is said or when the caller has broken in. */
export const say = defineNode<SayConfig>({
  type: 'say',
  version: 1,
  configSchema: sayConfigSchema,
  ports: () => ['done'],
  facts: () => ({ waits: 'nothing' }),
  prompts: ({ text, variants }) => ({ text, ...Object.fromEntries(variants.map((words, index) => [`variants.${index}`, words])) }),
  check: ({ audio, variants }) =>
    audio === undefined || variants.length === 0
      ? []
      : [
          {
            field: 'variants',
            severity: 'warning',
            message: `The recording "${audio}" says the same every time, so other words are never said. Remove them, or the recording.`,
          },
        ],
  enter: enterSay,
  on: onSayEvent,
});
