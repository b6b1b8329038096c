import { defineNode } from '../define-node.ts';
import { enterAsk, onAskEvent } from './behavior.ts';
import { type AskConfig, askConfigSchema } from './schema.ts';

/** Asks for a value of one type and keeps it in a variable. */
export const ask = defineNode<AskConfig>({
  type: 'ask',
  version: 1,
  configSchema: askConfigSchema,
  ports: () => ['answered', 'silent', 'not-understood'],
  facts: () => ({ waits: 'caller' }),
  prompts: ({ question, again }) => ({ question, ...(again !== undefined && { again }) }),
  writes: ({ variable }, port) => (port === 'answered' ? [variable] : []),
  check: ({ variable, expects }, { variables }) => {
    const type = variables[variable]?.type;
    if (type === undefined) return [{ field: 'variable', message: `There is no variable "${variable}". Add it, or choose another.` }];
    if (type === expects) return [];
    return [{ field: 'variable', message: `"${variable}" holds ${type}, and the answer is ${expects}. Choose another variable.` }];
  },
  enter: enterAsk,
  on: onAskEvent,
});
