import { defineNode } from '../define-node.ts';
import { enterAsk, onAskEvent } from './behavior.ts';
import { askMigrations } from './migrations.ts';
import { askExpressions, askLocals, askPrompts, checkAsk } from './rules.ts';
import { type AskConfig, askConfigSchema } from './schema.ts';

/** Asks for a value of one type and keeps it in a variable. */
export const ask = defineNode<AskConfig>({
  type: 'ask',
  version: 2,
  configSchema: askConfigSchema,
  ports: () => ['answered', 'silent', 'not-understood'],
  facts: () => ({ waits: 'caller' }),
  prompts: askPrompts,
  expressions: askExpressions,
  locals: askLocals,
  writes: ({ variable }, port) => (port === 'answered' ? [variable] : []),
  guardsOf: ({ valid }, port) => (port === 'answered' && valid !== undefined ? 'valid' : undefined),
  assigns: ({ variable }) => [{ variable, from: 'caller' }],
  check: checkAsk,
  enter: enterAsk,
  on: onAskEvent,
  migrations: askMigrations,
});
