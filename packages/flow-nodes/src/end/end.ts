import { defineNode } from '../define-node.ts';
import { enterEnd, onEndEvent } from './behavior.ts';
import { type EndConfig, endConfigSchema } from './schema.ts';

/** Says goodbye, says what the call has come to, and ends it. */
export const end = defineNode<EndConfig>({
  type: 'end',
  version: 1,
  configSchema: endConfigSchema,
  ports: () => [],
  facts: () => ({ waits: 'nothing', ending: 'hang-up' }),
  outcomes: ({ outcome = 'done' }) => [outcome],
  prompts: ({ text }) => (text === undefined ? {} : { text }),
  enter: enterEnd,
  on: (_event, _memory, visit) => onEndEvent(visit),
});
